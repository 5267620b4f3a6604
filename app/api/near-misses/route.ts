import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { getNearMisses } from '#lib/store/get-near-misses.ts';
import { getFreshness } from '#lib/store/sync/get-freshness.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getNearMisses, async ({ query, settings, db }) => {
    const tz = query.tz ?? settings.timeZone;
    const { from, to, project: projects } = query;
    const [nearMisses, freshness] = await Promise.all([
      getNearMisses(db, { ...query, tz }),
      getFreshness(db, { from, to, tz, projects }),
    ]);
    return { body: { ...nearMisses, ...freshness } };
  }),
);
