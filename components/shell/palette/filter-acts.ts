'use client';
import { useQuery } from '@tanstack/react-query';
import { CalendarDays, Filter as FilterIcon } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { failCodeKey } from '#lib/domain/submission.ts';
import { RANGE_PRESETS } from '#lib/domain/time-range.ts';
import { startOfDay } from '#lib/domain/zone-days.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { failCodeText } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { overviewQuery } from '#lib/queries/overview.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { filterHref, lastingFilter, NO_LIMITS, toApiQuery } from '#lib/search-params/filter.ts';
import type { Filter } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useToday } from '#lib/search-params/use-now.ts';
import { FILTERED } from './filtered-pages.ts';
import type { PaletteAct } from './palette-acts.ts';

const isOnly = (values: readonly string[], value: string): boolean => values.length === 1 && values[0] === value;

/** The filters that are asked for most, with the counts of the days shown. One that is on is taken off. */
export function useFilterActs(): PaletteAct[] {
  const { palette, shortcuts, terms } = useMessages();
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
  const act = (
    id: string,
    { name, keywords }: { name: string; keywords: string },
    on: boolean,
    change: Partial<Filter>,
    count?: number,
  ): PaletteAct => ({
    id: `filter:${id}`,
    group: palette.groups.filter,
    name: on ? palette.takeOff(name) : name,
    keywords,
    detail: count === undefined ? '' : formatCount(count),
    icon: FilterIcon,
    on,
    run: () => apply(change),
  });
  const { keywords } = palette;
  const status = (value: 'rejected' | 'approved', name: string, count?: number): PaletteAct => {
    const on = isOnly(filter.status, value);
    const change = { status: on ? [] : [value] };
    return act(`status:${value}`, { name, keywords: keywords[value] }, on, change, count);
  };
  const erased = (value: 'only' | 'without', name: string, count?: number): PaletteAct => {
    const on = filter.erased === value;
    const words = value === 'only' ? keywords.onlyErased : keywords.withoutErased;
    return act(`erased:${value}`, { name, keywords: words }, on, { erased: on ? null : value }, count);
  };
  // Where days are chosen, these are shortcuts; from other pages they lead to the list.
  const presets = FILTERED.includes(pathname)
    ? []
    : RANGE_PRESETS.map((range): PaletteAct => ({
        id: `range-${range}`,
        group: shortcuts.scopes.days,
        name: shortcuts.names[`range-${range}`],
        keywords: palette.shortcutKeywords[`range-${range}`],
        icon: CalendarDays,
        soughtOnly: true,
        run: () => apply({ range }),
      }));
  // Those of the days shown, and those that ARGOS documents: what a reader has seen elsewhere is found, too.
  const shown = data?.failCodes ?? [];
  const absent = Object.keys(terms.failCodes).filter((code) => !shown.some((each) => failCodeKey(each.code) === code));
  const failCodes = [...shown, ...absent.map((code) => ({ code, count: data ? 0 : undefined }))];
  return [
    ...presets,
    status('rejected', palette.onlyRejected, data?.totals.rejected),
    status('approved', palette.onlyApproved, data?.totals.approved),
    erased('only', palette.onlyErased, data?.totals.erased),
    erased('without', palette.withoutErased),
    ...(data?.submitTypes ?? []).flatMap(({ submitType, submissions }) => {
      if (submitType === null) return [];
      const on = isOnly(filter.submitType, submitType);
      const change = { submitType: on ? [] : [submitType] };
      const found = { name: palette.submitType(submitType), keywords: keywords.submitType };
      return [act(`submit-type:${submitType}`, found, on, change, submissions)];
    }),
    ...failCodes.map(({ code, count }) => {
      const on = isOnly(filter.failCode, code);
      const change = { failCode: on ? [] : [code] };
      const name = palette.failCode(failCodeText(terms, code).title, code);
      const found = { name, keywords: `${code} ${keywords.failCode}` };
      return { ...act(`fail-code:${code}`, found, on, change, count), soughtOnly: true };
    }),
  ];
}
