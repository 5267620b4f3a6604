import { operations } from '#lib/contract/operations.ts';
import { NO_SUCH_ALARM } from '#lib/http/alarms-outcome.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { route } from '#lib/http/route.ts';
import { getAlarm } from '#lib/store/alarms/get-alarm.ts';
import { getFreshness } from '#lib/store/sync/get-freshness.ts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(
  route(operations.getAlarm, async ({ params: { alarmId: id }, settings, db, caller }) => {
    const { timeZone: zone } = settings;
    const projects = caller.projects ?? [];
    const found = await getAlarm(db, { id, projects, zone, now: Date.now() });
    if (!found) throw NO_SUCH_ALARM;
    const freshness = await getFreshness(db, { tz: zone, projects: [...projects] });
    return { body: { ...found, zone, ...freshness } };
  }),
);
