'use client';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useShortcut } from '#components/shell/shortcuts/use-shortcuts.ts';
import { NotPermitted } from '#components/shell/not-permitted.tsx';
import { useMay } from '#components/shell/signed-in.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/cn.ts';
import { ErrorState } from '#components/ui/error-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { formatTime } from '#lib/format/times.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { auditQuery, keepFirstPage } from '#lib/queries/audit.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { useAuditFilter } from '#lib/search-params/use-audit-filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { EntriesSkeleton } from './entries-skeleton.tsx';
import { EntryList } from './entry-list.tsx';
import { limitChips } from './limit-chips.ts';
import { NoEntries } from './no-entries.tsx';
import { ShowOlder } from './show-older.tsx';
import { TrailChips } from './trail-chips.tsx';
import { TrailFilters } from './trail-filters.tsx';
import { TrailProof } from './trail-proof.tsx';

/** Who saw or did what, when, from where, with what outcome, and whether that is as it was written. */
export function AuditPage() {
  return useMay('audit.read') ? <Trail /> : <NotPermitted />;
}

function Trail() {
  const { audit: words } = useMessages();
  const { limits, apiQuery, clearLimits } = useAuditFilter();
  const { zone, filter } = useFilter();
  const client = useQueryClient();
  const trail = useInfiniteQuery({ ...auditQuery(apiQuery), placeholderData: keepPreviousData });
  const problem = useProblem(trail.error);
  const { data, isPending, isFetching, isFetchingNextPage, isFetchNextPageError, isPlaceholderData } = trail;
  const first = data?.pages[0];
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  const chips = limitChips(words, limits, entries);
  useShortcut('clear-filters', clearLimits);

  if (problem?.status === 403) return <NotPermitted />;

  function lookAgain(): void {
    keepFirstPage(client, apiQuery);
    void trail.refetch();
  }

  return (
    <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-6 p-3 sm:p-5">
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          <>
            <span className="text-xs text-muted max-sm:order-last sm:min-w-36 sm:text-right">
              {first ? words.lookedAt(formatTime(trail.dataUpdatedAt, zone)) : null}
            </span>
            <Button onClick={lookAgain} aria-disabled={isFetching}>
              <RotateCw aria-hidden className={cn(isFetching && !isFetchingNextPage && 'animate-spin')} />
              {words.lookAgain}
            </Button>
          </>
        }
      />
      <TrailProof trail={first} pending={isPending} />
      <section aria-label={words.caption} className="flex flex-col gap-2">
        <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-2">
          <TrailFilters acts={first?.acts ?? []} />
          <TrailChips chips={chips} />
          <p role="status" className="ml-auto text-sm text-muted">
            {first && !isPlaceholderData ? words.found(first.total) : null}
          </p>
        </div>
        {filter.project.length > 1 && limits.project !== null ? (
          <Banner>{words.filter.oneProject(limits.project)}</Banner>
        ) : null}
        {isPending ? <EntriesSkeleton /> : null}
        {problem && !data ? (
          <ErrorState
            className="min-h-96 border-t border-line"
            title={problem.title}
            detail={problem.detail}
            action={problem.action}
            requestId={problem.requestId}
            onRetry={() => void trail.refetch()}
            retrying={isFetching}
          />
        ) : null}
        {problem && data && !isFetchNextPageError ? <Banner>{words.fromBefore(problem.title)}</Banner> : null}
        {first ? (
          <div
            aria-busy={isPlaceholderData}
            className={cn('transition-opacity', isPlaceholderData && 'pointer-events-none opacity-50')}
          >
            {entries.length === 0 ? <NoEntries chips={chips} /> : <EntryList entries={entries} />}
            {entries.length > 0 ? (
              <ShowOlder
                shown={entries.length}
                total={first.total}
                problem={isFetchNextPageError ? (problem?.title ?? null) : null}
                more={trail.hasNextPage}
                fetching={isFetchingNextPage}
                onMore={() => void trail.fetchNextPage()}
              />
            ) : null}
          </div>
        ) : null}
      </section>
    </div>
  );
}
