import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { logBlocked } from '#lib/http/log-blocked.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.reportBlocked, ({ body, log }) => ({ body: { taken: logBlocked({ log }, body) } })),
);
