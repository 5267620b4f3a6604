'use client';
import { useCallback } from 'react';
import { useQueryStates } from 'nuqs';
import { startOfDay } from '#lib/domain/zone-days.ts';
import type { DayRange } from '#lib/domain/time-range.ts';
import { useDashboardSettings } from './dashboard-settings.ts';
import { filterParams } from './filter-params.ts';
import { NO_LIMITS, resolveFilter, toApiQuery, toFilter, toFilterParams } from './filter.ts';
import type { Filter } from './filter.ts';
import { useToday } from './use-now.ts';

export interface FilterState {
  filter: Filter;
  /** Changes the address, as a step that the back button undoes. */
  setFilter: (change: Partial<Filter>, options?: { history?: 'push' | 'replace' }) => void;
  /** Takes off every limit; range, zone and project stay. */
  clearLimits: () => void;
  /** The zone that days are meant in, never null. */
  zone: string;
  /** The days shown; null = no bounds. */
  range: DayRange | null;
  /** The query of our API for exactly this, and its key: `/api/overview?${apiQuery}`. */
  apiQuery: string;
}

/** The filter of the address, and how to change it. Nothing is copied: the address is the state. */
export function useFilter(): FilterState {
  const { defaultTimeZone } = useDashboardSettings();
  const [params, setParams] = useQueryStates(filterParams, { history: 'push' });
  const filter = toFilter(params);
  const zone = filter.tz ?? defaultTimeZone;
  const at = { now: startOfDay(useToday(zone), zone), defaultTimeZone };
  const setFilter = useCallback<FilterState['setFilter']>(
    (change, options) => void setParams(toFilterParams(change), options),
    [setParams],
  );
  const clearLimits = useCallback(() => {
    setFilter(NO_LIMITS);
  }, [setFilter]);
  return { filter, setFilter, clearLimits, ...resolveFilter(filter, at), apiQuery: toApiQuery(filter, at).toString() };
}
