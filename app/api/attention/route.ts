import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { getAttention } from '#lib/store/get-attention.ts';
import { getFreshness } from '#lib/store/sync/get-freshness.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getAttention, async ({ query, settings, db }) => {
    const tz = query.tz ?? settings.timeZone;
    const { from, to, project: projects } = query;
    const [attention, freshness] = await Promise.all([
      getAttention(db, { ...query, tz }),
      getFreshness(db, { from, to, tz, projects }),
    ]);
    return { body: { ...attention, ...freshness } };
  }),
);
