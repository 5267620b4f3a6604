import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AlarmAnswer, AlarmsAnswer, AlarmsChange, AlarmsChanged } from '#lib/contract/alarms.ts';
import { fetchJson, patchJson } from './fetch-json.ts';

const EVERY_MS = 60_000;

/** Alarms by what happened at one time. @param apiQuery as our API is asked for them (lib/search-params/alarms-view.ts) */
export const alarmsQuery = (apiQuery: string) =>
  queryOptions({
    queryKey: ['alarms', apiQuery],
    queryFn: ({ signal }) => fetchJson<AlarmsAnswer>(`/api/alarms?${apiQuery}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
  });

/** Why one is an alarm. */
export const alarmQuery = (id: string) =>
  queryOptions({
    queryKey: ['alarms', 'one', id],
    queryFn: ({ signal }) => fetchJson<AlarmAnswer>(`/api/alarms/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: EVERY_MS,
  });

/** All of them or none. */
export const changeAlarms = (change: AlarmsChange) => patchJson<AlarmsChanged>('/api/alarms', change);
