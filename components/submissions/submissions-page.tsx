'use client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { FilterBar } from '#components/filters/filter-bar.tsx';
import { FilterChips } from '#components/filters/filter-chips.tsx';
import { KeyHints } from '#components/shell/shortcuts/key-hints.tsx';
import type { KeyHint } from '#components/shell/shortcuts/key-hints.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { problemOf } from '#lib/queries/fetch-json.ts';
import { submissionsQuery } from '#lib/queries/submissions.ts';
import { submissionsViewParams } from '#lib/search-params/submissions-view.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { ListSummary } from './list-summary.tsx';
import { NoSubmissions } from './no-submissions.tsx';
import { SubmissionsSkeleton } from './submissions-skeleton.tsx';
import { SubmissionsTable } from './submissions-table.tsx';
import { TableFoot } from './table-foot.tsx';
import { ViewMenu } from './view-menu.tsx';

const NONE: SubmissionItem[] = [];
const HINTS: KeyHint[] = [
  { keys: ['next', 'previous'], words: 'move' },
  { keys: [{ always: 'Enter' }], words: 'opens' },
  { keys: ['search'], words: 'searches' },
  { keys: ['previous-period', 'next-period'], words: 'earlier, later' },
  { keys: ['palette'], words: 'everything' },
  { keys: ['help'], words: 'all keys' },
];

/**
 * The list: filtered, sorted, endless. The address is all of its state.
 *
 * @param actions what else can be done with the whole list
 */
export function SubmissionsPage({ actions }: { actions?: React.ReactNode }) {
  const { apiQuery } = useFilter();
  const [view] = useQueryStates(submissionsViewParams);
  const list = new URLSearchParams(apiQuery);
  list.set('sort', view.sort);
  const asked = list.toString();
  const query = useInfiniteQuery({ ...submissionsQuery(asked), placeholderData: keepPreviousData });
  const { data, error, isPending, isPlaceholderData, isFetchingNextPage, hasNextPage, isFetching } = query;
  // While a new question is asked, the rows are those of the question before, and stay where they are.
  const [shown, setShown] = useState(asked);
  if (shown !== asked && !isPlaceholderData) setShown(asked);
  const items = data?.pages.flatMap((page) => page.items) ?? NONE;
  const first = data?.pages[0];
  const problem = error ? problemOf(error) : null;
  return (
    <div className="flex w-full flex-1 flex-col gap-3 p-3 sm:p-5 sm:pb-3">
      <PageHeader
        title="Submissions"
        description={<ListSummary first={first} updating={isPlaceholderData} />}
        actions={
          <>
            <ViewMenu />
            {actions}
          </>
        }
      />
      <FilterBar />
      <FilterChips />
      {first && !first.coverage.complete ? (
        <Banner tone="neutral">
          {formatCount(first.coverage.daysRead)} of {formatCount(first.coverage.days)} days were read whole so far:
          there may be more.
        </Banner>
      ) : null}
      {problem && !data ? (
        <ErrorState
          className="min-h-96"
          title={problem.title}
          detail={problem.detail}
          action={problem.action}
          requestId={problem.requestId}
          traceId={problem.traceId}
          onRetry={() => void query.refetch()}
          retrying={isFetching}
        />
      ) : null}
      {isPending ? <SubmissionsSkeleton /> : null}
      {data && items.length === 0 ? <NoSubmissions loosening={first?.loosening} /> : null}
      {items.length > 0 ? (
        <SubmissionsTable
          list={shown}
          items={items}
          total={first?.total ?? items.length}
          updating={isPlaceholderData}
          onEnd={() => {
            if (hasNextPage && !isFetching && !error) void query.fetchNextPage();
          }}
          foot={
            <TableFoot
              loaded={items.length}
              total={first?.total ?? items.length}
              problem={problem?.title ?? null}
              loading={isFetchingNextPage}
              onRetry={() => void (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch())}
            />
          }
        />
      ) : null}
      <KeyHints hints={HINTS} />
    </div>
  );
}
