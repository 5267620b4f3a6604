'use client';
import { Telescope } from 'lucide-react';
import { FilterBar } from '#components/filters/filter-bar.tsx';
import { FilterChips } from '#components/filters/filter-chips.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/cn.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { countLimits } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { ExploreCharts } from './explore-charts.tsx';
import { ExploreSkeleton } from './explore-skeleton.tsx';
import { useExploration } from './use-exploration.ts';

/** More ways to look at what the filter holds: one request, one snapshot. */
export function ExplorePage() {
  const { explore, format, terms } = useMessages();
  const { range, zone } = useFilter();
  const { data, error, isPending, isPlaceholderData, isFetching, refetch } = useExploration();
  const problem = useProblem(error);
  const days = data?.range ?? range;
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-4 p-3 sm:p-5">
      <PageHeader
        title={explore.title}
        description={`${days ? format.dayRange(days) : terms.presets.all} · ${zone}`}
        actions={
          <span role="status" className="min-h-4 text-xs text-muted">
            {isPlaceholderData ? explore.updating : ''}
          </span>
        }
      />
      <FilterBar />
      <FilterChips />
      {problem && data ? (
        <Banner
          actions={
            <Button look="link" size="inline" onClick={() => void refetch()}>
              {explore.tryAgain}
            </Button>
          }
        >
          {explore.fromBefore(problem.title)}
        </Banner>
      ) : null}
      {problem && !data ? (
        <ErrorState
          className="min-h-[40rem]"
          title={problem.title}
          detail={problem.detail}
          action={problem.action}
          requestId={problem.requestId}
          traceId={problem.traceId}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      ) : null}
      {isPending ? <ExploreSkeleton /> : null}
      {data ? (
        <div className={cn('flex flex-col gap-6', isPlaceholderData && 'opacity-60 transition-opacity')}>
          {data.coverage.complete ? null : (
            <Banner tone="neutral">{explore.daysRead(data.coverage.daysRead, data.coverage.days)}</Banner>
          )}
          {data.totals.submissions === 0 ? <Nothing /> : <ExploreCharts exploration={data} />}
        </div>
      ) : null}
    </div>
  );
}

function Nothing() {
  const { nothing } = useMessages().explore;
  const { filter, setFilter, clearLimits } = useFilter();
  const limits = countLimits(filter);
  return (
    <EmptyState
      icon={Telescope}
      className="min-h-96"
      title={limits > 0 ? nothing.filtered : nothing.inDays}
      detail={limits > 0 ? nothing.takeOff : nothing.moreDays}
      actions={
        <>
          {limits > 0 ? <Button onClick={clearLimits}>{nothing.clear}</Button> : null}
          {filter.range === 'all' ? null : (
            <Button onClick={() => setFilter({ range: 'all' })}>{nothing.allDays}</Button>
          )}
        </>
      }
    />
  );
}
