import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { listViewsWithCounts } from '#lib/http/list-views.ts';
import { route } from '#lib/http/route.ts';
import { tellOfView, viewOf } from '#lib/http/view-outcome.ts';
import { checkViewProjects, viewWriter } from '#lib/http/view-writer.ts';
import { createView } from '#lib/store/views/create-view.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.listViews, async (using) => ({ body: await listViewsWithCounts(using) })),
  route(operations.createView, async ({ body, db, caller, tell }) => {
    await checkViewProjects(db, caller, body);
    const outcome = await createView(db, viewWriter(caller), body, (trx, ...now) => tell(tellOfView(...now), trx));
    return { body: viewOf(outcome) };
  }),
);
