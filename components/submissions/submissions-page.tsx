'use client';
import { useQueryStates } from 'nuqs';
import { useRef } from 'react';
import { FilterBar } from '#components/filters/filter-bar.tsx';
import { FilterChips } from '#components/filters/filter-chips.tsx';
import { KeyHints } from '#components/shell/shortcuts/key-hints.tsx';
import type { KeyHint } from '#components/shell/shortcuts/key-hints.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { Filled } from '#components/ui/filled.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { toast } from '#components/ui/toast.ts';
import { dayOf } from '#lib/domain/zone-days.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { findRowAt } from '#lib/queries/submissions.ts';
import { submissionsViewParams } from '#lib/search-params/submissions-view.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { JumpToDate } from './jump-to-date.tsx';
import { ListSummary } from './list-summary.tsx';
import { NewSubmissions } from './new-submissions.tsx';
import { NoSubmissions } from './no-submissions.tsx';
import { SortMenu } from './sort-menu.tsx';
import { SubmissionsSkeleton } from './submissions-skeleton.tsx';
import { SubmissionsTable } from './submissions-table.tsx';
import { useListVisit } from './use-list-visit.ts';
import { ViewMenu } from './view-menu.tsx';

const hintsIn = ({ hints }: Messages['submissions']): KeyHint[] => [
  { keys: ['next', 'previous'], words: hints.move },
  { keys: [{ always: 'Enter' }], words: hints.opens },
  { keys: ['search'], words: hints.searches },
  { keys: ['previous-period', 'next-period'], words: hints.periods },
  { keys: ['palette'], words: hints.everything },
  { keys: ['help'], words: hints.allKeys },
];

/**
 * The list: filtered, sorted, as long as it is. The address is all of its state, but for how far it is scrolled.
 *
 * @param actions what else can be done with the whole list
 */
export function SubmissionsPage({ actions }: { actions?: React.ReactNode }) {
  const { submissions, format } = useMessages();
  const { apiQuery, zone } = useFilter();
  const [view, setView] = useQueryStates(submissionsViewParams, { history: 'replace' });
  const grid = useRef<HTMLDivElement>(null);
  // Without scrolling: the browser would go to where the grid begins.
  const toList = () => grid.current?.focus({ preventScroll: true });
  const asked = new URLSearchParams(apiQuery);
  asked.set('sort', view.sort);
  const { query, shown, renew, goTo } = useListVisit(asked.toString());
  const { data: head, error, isPending, isPlaceholderData, isFetching } = query;
  const problem = useProblem(head ? null : error);

  async function jump(at: string): Promise<void> {
    if (!head?.until) return;
    const row = await findRowAt(shown.list, head, at);
    // Who walks on does so from there.
    await setView({ selected: null });
    goTo(Math.min(row, Math.max(0, head.total - 1)), head.until);
    const day = dayOf(Date.parse(at), zone);
    const first = head.items[0] && dayOf(Date.parse(head.items[0].createdAt), zone);
    const newestFirst = view.sort.startsWith('-');
    if (row >= head.total) toast(submissions.jump[newestFirst ? 'before' : 'after'](format.day(day)), { look: 'info' });
    else if (first !== undefined && (newestFirst ? day > first : day < first))
      toast(submissions.jump[newestFirst ? 'after' : 'before'](format.day(day)), { look: 'info' });
  }

  return (
    <div className="flex w-full flex-1 flex-col gap-3 p-3 sm:p-5 sm:pb-0">
      <PageHeader
        title={submissions.title}
        description={<ListSummary first={head} updating={isPlaceholderData} />}
        actions={
          <>
            {head?.until && !isPlaceholderData ? (
              <NewSubmissions
                apiQuery={apiQuery}
                since={head.until}
                onShow={() => {
                  renew();
                  toList();
                }}
              />
            ) : null}
            <JumpToDate sort={view.sort} zone={zone} onJump={jump} onJumped={toList} />
            <SortMenu />
            <ViewMenu />
            {actions}
          </>
        }
      />
      <FilterBar />
      <FilterChips />
      {head && !head.coverage.complete ? (
        <Banner tone="neutral">
          <Filled
            message={submissions.incomplete(head.coverage.daysRead, head.coverage.days)}
            show={
              <Button look="link" size="inline" onClick={renew}>
                {submissions.showNow}
              </Button>
            }
          />
        </Banner>
      ) : null}
      {problem ? (
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
      {head?.total === 0 ? <NoSubmissions loosening={head.loosening} /> : null}
      {head && head.total > 0 ? (
        <SubmissionsTable visit={shown} head={head} updating={isPlaceholderData} grid={grid} />
      ) : null}
      <KeyHints hints={hintsIn(submissions)} />
    </div>
  );
}
