import { actorOf } from '#lib/access/caller.ts';
import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { changeSettings } from '#lib/store/people/change-settings.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.changeSettings, async ({ body, db, caller: { personId }, tell }) => ({
    body: await changeSettings(db, personId, body, (trx) => tell({ record: actorOf(personId), detail: body }, trx)),
  })),
);
