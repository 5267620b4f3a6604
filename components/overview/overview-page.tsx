'use client';
import { useQuery } from '@tanstack/react-query';
import { CalendarSearch } from 'lucide-react';
import { useDeferredValue } from 'react';
import { FilterBar } from '#components/filters/filter-bar.tsx';
import { FilterChips } from '#components/filters/filter-chips.tsx';
import { NothingFound } from '#components/filters/nothing-found.tsx';
import { PaperHead } from '#components/filters/paper-head.tsx';
import { PrintButton } from '#components/filters/print-button.tsx';
import { Answered, CoverageNotice } from '#components/ui/answered.tsx';
import { cn } from '#components/ui/cn.ts';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { overviewQuery } from '#lib/queries/overview.ts';
import { syncSummaryQuery } from '#lib/queries/sync-summary.ts';
import { ShownFilter, useAnsweredFilter } from '#lib/search-params/shown-filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import type { FilterState } from '#lib/search-params/use-filter.ts';
import { Attention } from './attention.tsx';
import { OverviewCharts } from './overview-charts.tsx';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { OverviewTiles } from './overview-tiles.tsx';

/** How many, how many of them rejected and why: one request, one snapshot. */
export function OverviewPage() {
  const { apiQuery, zone } = useFilter();
  const { overview, format } = useMessages();
  const query = useQuery(overviewQuery(apiQuery));
  const { data, isPlaceholderData } = query;
  const shown = useAnsweredFilter(isPlaceholderData);
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-5 p-3 sm:p-5 print:block print:p-0">
      {data ? <PaperHead title={overview.title} answer={data} /> : null}
      <PageHeader
        className="print:hidden"
        title={overview.title}
        description={data?.asOf ? overview.asOf(format.instant(data.asOf, zone, { to: 'minute' })) : '\u00a0'}
        actions={
          <>
            <span role="status" className="min-h-4 text-xs text-muted">
              {isPlaceholderData ? overview.updating : ''}
            </span>
            {data ? <PrintButton title={overview.title} /> : null}
          </>
        }
      />
      <div className="flex flex-col gap-3 print:hidden">
        <FilterBar />
        <FilterChips />
      </div>
      <Attention />
      <Answered
        query={query}
        skeleton={<OverviewSkeleton />}
        errorClassName="min-h-[40rem]"
        className="flex flex-col gap-6 print:mt-4"
      >
        {(answer) => (
          <>
            <CoverageNotice coverage={answer.coverage} />
            {answer.totals.submissions === 0 ? <Nothing /> : <Numbers overview={answer} shown={shown} />}
          </>
        )}
      </Answered>
    </div>
  );
}

/** Tiles at once; charts, which take half a second to draw, behind them and without holding up what is pressed meanwhile. */
function Numbers({ overview, shown }: { overview: OverviewAnswer; shown: FilterState }) {
  const [drawn, drawnFilter] = [useDeferredValue(overview), useDeferredValue(shown)];
  return (
    <>
      <ShownFilter value={shown}>
        <OverviewTiles overview={overview} />
      </ShownFilter>
      <ShownFilter value={drawnFilter}>
        <div className={cn(drawn !== overview && 'opacity-60 transition-opacity')}>
          <OverviewCharts overview={drawn} />
        </div>
      </ShownFilter>
    </>
  );
}

/** Nothing here: because of the filter, because nothing was read yet, or because there is nothing. */
function Nothing() {
  const { stillReading } = useMessages().overview;
  const { data: sync } = useQuery(syncSummaryQuery);
  const reading = sync && !['upToDate', 'behind'].includes(sync.state);
  return <NothingFound icon={CalendarSearch} detail={reading ? stillReading : undefined} />;
}
