import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { tellOfView, viewOf } from '#lib/http/view-outcome.ts';
import { changeView, deleteView } from '#lib/store/views/change-view.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.changeView, async ({ params: { id }, body, db, tell }) => ({
    body: viewOf(await changeView(db, id, body, (trx, view) => tell(tellOfView(view), trx))),
  })),
  route(operations.deleteView, async ({ params: { id }, query: { version }, db, tell }) => ({
    body: viewOf(await deleteView(db, id, version, (trx, view) => tell(tellOfView(view), trx))),
  })),
);
