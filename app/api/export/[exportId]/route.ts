import { operations } from '#lib/contract/operations.ts';
import { found } from '#lib/export/export-registry.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getExport, async ({ params: { exportId }, exports, caller }) => ({
    body: found(await exports.whenBegun(caller.personId, exportId)),
  })),
  route(operations.cancelExport, ({ params: { exportId }, exports, caller }) => ({
    body: found(exports.cancel(caller.personId, exportId)),
  })),
);
