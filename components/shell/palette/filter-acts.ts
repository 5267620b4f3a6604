'use client';
import { useQuery } from '@tanstack/react-query';
import { CalendarDays, Filter as FilterIcon } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { RANGE_PRESETS } from '#lib/domain/time-range.ts';
import { startOfDay } from '#lib/domain/zone-days.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { overviewQuery } from '#lib/queries/overview.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { filterHref, lastingFilter, NO_LIMITS, toApiQuery } from '#lib/search-params/filter.ts';
import type { Filter } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useToday } from '#lib/search-params/use-now.ts';
import type { PaletteAct } from './palette-acts.ts';

/** Pages that a filter changes; from others it leads to the list. */
const FILTERED: readonly string[] = ['/', '/explore', '/submissions'];

const isOnly = (values: readonly string[], value: string): boolean => values.length === 1 && values[0] === value;

/** The filters that are asked for most, with the counts of the days shown. One that is on is taken off. */
export function useFilterActs(): PaletteAct[] {
  const { shortcuts } = useMessages();
  const { filter, setFilter, zone } = useFilter();
  const { defaultTimeZone } = useDashboardSettings();
  const pathname = usePathname();
  const router = useRouter();
  const now = startOfDay(useToday(zone), zone);
  const offered = toApiQuery({ ...filter, ...NO_LIMITS }, { now, defaultTimeZone }).toString();
  const { data } = useQuery(overviewQuery(offered));

  const apply = (change: Partial<Filter>): void => {
    if (FILTERED.includes(pathname)) setFilter(change);
    else router.push(filterHref('/submissions', { ...lastingFilter(filter), ...change }));
  };
  const act = (id: string, name: string, on: boolean, change: Partial<Filter>, count?: number): PaletteAct => ({
    id: `filter:${id}`,
    group: 'Filter',
    name: on ? `${name} (take off)` : name,
    detail: count === undefined ? '' : formatCount(count),
    icon: FilterIcon,
    on,
    run: () => apply(change),
  });
  const status = (value: string, count?: number): PaletteAct => {
    const on = isOnly(filter.status, value);
    return act(`status:${value}`, `Only ${value}`, on, { status: on ? [] : [value] }, count);
  };
  const erased = (value: 'only' | 'without', name: string, count?: number): PaletteAct => {
    const on = filter.erased === value;
    return act(`erased:${value}`, name, on, { erased: on ? null : value }, count);
  };
  // Where days are chosen, these are shortcuts; from other pages they lead to the list.
  const presets = FILTERED.includes(pathname)
    ? []
    : RANGE_PRESETS.map((range): PaletteAct => ({
        id: `range-${range}`,
        group: shortcuts.scopes.days,
        name: shortcuts.names[`range-${range}`],
        icon: CalendarDays,
        soughtOnly: true,
        run: () => apply({ range }),
      }));
  return [
    ...presets,
    status('rejected', data?.totals.rejected),
    status('approved', data?.totals.approved),
    erased('only', 'Only erased', data?.totals.erased),
    erased('without', 'Without erased'),
    ...(data?.submitTypes ?? []).flatMap(({ submitType, submissions }) => {
      if (submitType === null) return [];
      const on = isOnly(filter.submitType, submitType);
      const change = { submitType: on ? [] : [submitType] };
      return [act(`submit-type:${submitType}`, `Submit type: ${submitType}`, on, change, submissions)];
    }),
    ...(data?.failCodes ?? []).map(({ code, count }) => {
      const on = isOnly(filter.failCode, code);
      const change = { failCode: on ? [] : [code] };
      const { title } = explainFailCode(code);
      return {
        ...act(`fail-code:${code}`, `Fail code: ${title}`, on, change, count),
        keywords: code,
        soughtOnly: true,
      };
    }),
  ];
}
