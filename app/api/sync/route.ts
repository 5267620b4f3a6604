import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { chooseSources } from '#lib/live/choose-sources.ts';
import { getSyncState } from '#lib/store/sync/get-sync-state.ts';
import { requestRange } from '#lib/store/sync/request-range.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getSync, async ({ query: { view }, settings: { simulator }, db }) => ({
    body: await getSyncState(db, { view, simulator, now: new Date() }),
  })),
  route(operations.readAgain, async ({ body: { from, to, project }, ...using }) => {
    const sources = await chooseSources(using, project);
    const asked = project === undefined ? [undefined] : sources;
    const outcomes = await Promise.all(asked.map((source) => requestRange(using.db, { from, to, project: source })));
    return { body: { accepted: outcomes.reduce((sum, { accepted }) => sum + accepted, 0) } };
  }),
);
