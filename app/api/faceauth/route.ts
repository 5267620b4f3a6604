import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { listLive } from '#lib/live/list-live.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.listLive, async ({ query, signal, tell, ...using }) => {
    const body = await listLive(using, query, signal);
    const { authId, project, startDate, endDate } = query;
    await tell({ record: authId, project, detail: { startDate, endDate, items: body.items.length } });
    return { body };
  }),
);
