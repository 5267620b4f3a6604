import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { listViewsWithCounts } from '#lib/http/list-views.ts';
import { route } from '#lib/http/route.ts';
import { tellOfView, viewOf } from '#lib/http/view-outcome.ts';
import { createView } from '#lib/store/views/create-view.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.listViews, async (using) => ({ body: await listViewsWithCounts(using) })),
  route(operations.createView, async ({ body, db, tell }) => ({
    body: viewOf(await createView(db, body, (trx, view) => tell(tellOfView(view), trx))),
  })),
);
