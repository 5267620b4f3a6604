'use client';
import { useQuery } from '@tanstack/react-query';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { failCodeKey } from '#lib/domain/submission.ts';
import { startOfDay } from '#lib/domain/zone-days.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { overviewQuery } from '#lib/queries/overview.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { NO_LIMITS, toApiQuery } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useToday } from '#lib/search-params/use-now.ts';
import type { ValueChoice } from './offered-values.ts';

export interface FilterField extends ValueChoice {
  name: string;
  onChange: (selected: string[]) => void;
}

const asItIs = (value: string): string => value;
const countOf = (count: number | undefined): string => (count === undefined ? '' : formatCount(count));

/** The fields that several values may be chosen of, with counts of the days shown, other limits aside. */
export function useFilterFields(): { fields: FilterField[]; erased: string } {
  const { filter, setFilter, zone } = useFilter();
  const { defaultTimeZone } = useDashboardSettings();
  const now = startOfDay(useToday(zone), zone);
  const offered = toApiQuery({ ...filter, ...NO_LIMITS }, { now, defaultTimeZone }).toString();
  const { data } = useQuery(overviewQuery(offered));
  const fields: FilterField[] = [
    {
      name: 'Verdict',
      // Verdicts never seen before are counted together only.
      complete: data?.totals.other === 0,
      selected: filter.status,
      sameAs: asItIs,
      onChange: (status) => setFilter({ status }),
      options: [
        { value: 'approved', label: 'Approved', detail: countOf(data?.totals.approved) },
        { value: 'rejected', label: 'Rejected', detail: countOf(data?.totals.rejected) },
      ],
    },
    {
      name: 'Fail code',
      complete: data !== undefined,
      selected: filter.failCode,
      sameAs: failCodeKey,
      onChange: (failCode) => setFilter({ failCode }),
      options: (data?.failCodes ?? []).map(({ code, count }) => ({
        value: code,
        label: explainFailCode(code).title,
        keywords: code,
        detail: countOf(count),
      })),
    },
    {
      name: 'Submit type',
      complete: data !== undefined,
      selected: filter.submitType,
      sameAs: asItIs,
      onChange: (submitType) => setFilter({ submitType }),
      options: (data?.submitTypes ?? []).flatMap(({ submitType, submissions }) =>
        submitType === null ? [] : [{ value: submitType, label: submitType, detail: countOf(submissions) }],
      ),
    },
  ];
  return { fields, erased: countOf(data?.totals.erased) };
}
