import { operations } from '#lib/contract/operations.ts';
import { alarmsOf, tellOfAlarms } from '#lib/http/alarms-outcome.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { changeAlarms } from '#lib/store/alarms/change-alarms.ts';
import { listAlarms } from '#lib/store/alarms/list-alarms.ts';
import { getFreshness } from '#lib/store/sync/get-freshness.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.listAlarms, async ({ query, settings, db }) => {
    const tz = query.tz ?? settings.timeZone;
    const { from, to, project: projects } = query;
    const [alarms, freshness] = await Promise.all([
      listAlarms(db, { ...query, tz }),
      getFreshness(db, { from, to, tz, projects }),
    ]);
    return { body: { ...alarms, zone: settings.timeZone, ...freshness } };
  }),
  route(operations.changeAlarms, async ({ body, db, caller, tell }) => {
    const by = { personId: caller.personId, projects: caller.projects ?? [] };
    const outcome = await changeAlarms(db, by, body, (trx, alarms) => tell(tellOfAlarms(body, alarms), trx));
    return { body: { alarms: alarmsOf(outcome) } };
  }),
);
