import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { countArrivals } from '#lib/store/count-arrivals.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.countArrivals, async ({ query, settings, db }) => ({
    body: { newer: await countArrivals(db, { ...query, tz: query.tz ?? settings.timeZone }) },
  })),
);
