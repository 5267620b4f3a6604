import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { tellOfView, viewOf } from '#lib/http/view-outcome.ts';
import { checkViewProjects, viewWriter } from '#lib/http/view-writer.ts';
import { changeView, deleteView } from '#lib/store/views/change-view.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.changeView, async ({ params: { id }, body, db, caller, tell }) => {
    await checkViewProjects(db, caller, body);
    const by = viewWriter(caller);
    return { body: viewOf(await changeView(db, by, id, body, (trx, ...now) => tell(tellOfView(...now), trx))) };
  }),
  route(operations.deleteView, async ({ params: { id }, query: { version }, db, caller, tell }) => {
    const by = viewWriter(caller);
    return { body: viewOf(await deleteView(db, by, id, version, (trx, ...now) => tell(tellOfView(...now), trx))) };
  }),
);
