import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { tellOfPlace, viewOf } from '#lib/http/view-outcome.ts';
import { viewWriter } from '#lib/http/view-writer.ts';
import { placeView } from '#lib/store/views/place-view.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.placeView, async ({ params: { id }, body, db, caller, tell }) => ({
    body: viewOf(await placeView(db, viewWriter(caller), id, body, (trx, view) => tell(tellOfPlace(view), trx))),
  })),
);
