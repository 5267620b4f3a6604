import { operations } from '#lib/contract/operations.ts';
import { proveErasures } from '#lib/export/prove-erasures.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.proveErasures, ({ query, signal, ...using }) => proveErasures(using, query, signal)),
);
