import { operations } from '#lib/contract/operations.ts';
import { exportSubmissions } from '#lib/export/export-submissions.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.exportSubmissions, ({ query, signal, ...using }) => exportSubmissions(using, query, signal)),
);
