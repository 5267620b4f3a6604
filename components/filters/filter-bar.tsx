'use client';
import { useQuery } from '@tanstack/react-query';
import { failCodeKey } from '#lib/domain/submission.ts';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { overviewQuery } from '#lib/queries/overview.ts';
import { NO_LIMITS, toApiQuery } from '#lib/search-params/filter.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useToday } from '#lib/search-params/use-now.ts';
import { startOfDay } from '#lib/domain/zone-days.ts';
import { ErasedFilter } from './erased-filter.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { TextFilter } from './text-filter.tsx';

/** What can narrow the list: AND across fields, OR within one. Counts are of the days shown, other limits aside. */
export function FilterBar() {
  const { filter, setFilter, zone } = useFilter();
  const { defaultTimeZone } = useDashboardSettings();
  const now = startOfDay(useToday(zone), zone);
  const offered = toApiQuery({ ...filter, ...NO_LIMITS }, { now, defaultTimeZone }).toString();
  const { data } = useQuery(overviewQuery(offered));
  const totals = data?.totals;
  return (
    <div role="group" aria-label="Filter" className="flex flex-wrap items-center gap-1.5">
      <TextFilter />
      <FilterMenu
        name="Verdict"
        selected={filter.status}
        onChange={(status) => setFilter({ status })}
        options={[
          { value: 'approved', label: 'Approved', detail: countOf(totals?.approved) },
          { value: 'rejected', label: 'Rejected', detail: countOf(totals?.rejected) },
        ]}
      />
      <FilterMenu
        name="Fail code"
        selected={filter.failCode}
        sameAs={failCodeKey}
        onChange={(failCode) => setFilter({ failCode })}
        options={(data?.failCodes ?? []).map(({ code, count }) => ({
          value: code,
          label: explainFailCode(code).title,
          keywords: code,
          detail: countOf(count),
        }))}
      />
      <FilterMenu
        name="Submit type"
        selected={filter.submitType}
        onChange={(submitType) => setFilter({ submitType })}
        options={(data?.submitTypes ?? []).flatMap(({ submitType, submissions }) =>
          submitType === null ? [] : [{ value: submitType, label: submitType, detail: countOf(submissions) }],
        )}
      />
      <ErasedFilter />
    </div>
  );
}

const countOf = (count: number | undefined): string => (count === undefined ? '' : formatCount(count));
