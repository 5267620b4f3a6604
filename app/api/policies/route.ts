import { operations } from '#lib/contract/operations.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { getPolicyLedger } from '#lib/store/get-policy-ledger.ts';
import { getFreshness } from '#lib/store/sync/get-freshness.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getPolicyLedger, async ({ query, settings, db }) => {
    const tz = query.tz ?? settings.timeZone;
    const { from, to, project: projects } = query;
    const [ledger, freshness] = await Promise.all([
      getPolicyLedger(db, { ...query, tz }),
      getFreshness(db, { from, to, tz, projects }),
    ]);
    return { body: { ...ledger, ...freshness } };
  }),
);
