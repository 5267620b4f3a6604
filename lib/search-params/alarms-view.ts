import { parseAsStringLiteral } from 'nuqs/server';

export const ALARM_LISTS = ['open', 'closed', 'any'] as const;
export type AlarmList = (typeof ALARM_LISTS)[number];

/** Which alarms are listed; their days and projects are the filter's. */
export const alarmsViewParams = { state: parseAsStringLiteral(ALARM_LISTS).withDefault('open') };

/**
 * What our API is asked for: of a filter what alarms have.
 *
 * @param apiQuery the filter as our API is asked for it (lib/search-params/filter.ts)
 */
export function alarmsApiQuery(apiQuery: string, state: AlarmList): string {
  const own = new URLSearchParams([...new URLSearchParams(apiQuery)].filter(([name]) => OWN.has(name)));
  own.set('state', state);
  return own.toString();
}

const OWN: ReadonlySet<string> = new Set(['from', 'to', 'tz', 'project']);
