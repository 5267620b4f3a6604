import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { getErasures } from '#lib/store/get-erasures.ts';
import { getFreshness } from '#lib/store/sync/get-freshness.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getErasures, async ({ query, settings, db }) => {
    const tz = query.tz ?? settings.timeZone;
    const { from, to, project: projects } = query;
    const [erasures, freshness] = await Promise.all([
      getErasures(db, { ...query, tz }),
      getFreshness(db, { from, to, tz, projects }),
    ]);
    return { body: { ...erasures, ...freshness } };
  }),
);
