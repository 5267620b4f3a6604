import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { badParameter, HttpProblem } from '#lib/http/http-problem.ts';
import { route } from '#lib/http/route.ts';
import { chooseSources } from '#lib/live/choose-sources.ts';
import { getSyncState } from '#lib/store/sync/get-sync-state.ts';
import { requestRange } from '#lib/store/sync/request-range.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getSync, async ({ query: { view }, settings: { simulator, syncFrom }, db, caller }) => ({
    body: await getSyncState(db, { view, simulator, syncFrom, now: new Date(), only: caller.projects }),
  })),
  route(operations.readAgain, async ({ body: range, tell, ...using }) => {
    const sources = await chooseSources(using, range.project);
    const { syncFrom } = using.settings;
    if (syncFrom !== null && range.to < syncFrom) throw badParameter('to', `must be ${syncFrom} (SYNC_FROM) or later`);
    return using.db.transaction().execute(async (trx) => {
      const { accepted } = await requestRange(trx, { ...range, sources });
      if (accepted === 0) throw NOT_STARTED;
      await tell({ project: range.project, detail: { from: range.from, to: range.to } }, trx);
      return { body: { accepted } };
    });
  }),
);

const NOT_STARTED = new HttpProblem({
  status: 503,
  kind: 'sync-not-started',
  title: 'The sync has not started yet',
  detail: 'No sync process has begun to read this project, so there is nobody to read these days again.',
  action: 'Wait a moment and try again. If it stays, restart the dashboard.',
  headers: { 'retry-after': '5' },
});
