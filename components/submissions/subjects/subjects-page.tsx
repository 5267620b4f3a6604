'use client';
import { KeyHints } from '#components/shell/shortcuts/key-hints.tsx';
import type { KeyHint } from '#components/shell/shortcuts/key-hints.tsx';
import { useShowing } from '#components/shell/signed-in.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/cn.ts';
import { ErrorState } from '#components/ui/error-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { NoSubjects } from './no-subjects.tsx';
import { PatternFilter } from './pattern-filter.tsx';
import { SubjectList } from './subject-list.tsx';
import { SubjectPages } from './subject-pages.tsx';
import { SubjectsSkeleton } from './subjects-skeleton.tsx';
import { useSubjects, useSubjectsView } from './use-subjects.ts';

const hintsIn = ({ hints }: Messages['subjects']): KeyHint[] => [
  { keys: ['next-subject', 'previous-subject'], words: hints.move },
  { keys: [{ always: 'Enter' }], words: hints.opens },
  { keys: ['palette'], words: hints.everything },
  { keys: ['help'], words: hints.allKeys },
];

/** Subjects by what was found among their attempts, each with its reasons. */
export function SubjectsPage() {
  const { subjects, format } = useMessages();
  const { zone } = useFilter();
  const [{ page }] = useSubjectsView();
  const { data, error, isPending, isPlaceholderData, isFetching, refetch } = useSubjects();
  const problem = useProblem(error);
  const shown = useShowing('subject') === 'shown';
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-3 p-3 sm:p-5">
      <PageHeader
        title={subjects.title}
        description={
          <>
            <span role="status" aria-live="polite">
              {data ? subjects.count(data.total) : '\u00a0'}
              {isPlaceholderData ? ` · ${subjects.updating}` : ''}
            </span>
            {data?.asOf ? <span> · {subjects.asOf(format.instant(data.asOf, zone, { to: 'minute' }))}</span> : null}
          </>
        }
      />
      <p className="text-sm text-muted">
        {subjects.limits} {subjects.scoreMeaning}
      </p>
      {shown ? null : <Banner tone="neutral">{subjects.withoutIds}</Banner>}
      {data && !data.coverage.complete ? (
        <Banner tone="neutral">{subjects.daysRead(data.coverage.daysRead, data.coverage.days)}</Banner>
      ) : null}
      {data && !data.lookedThrough ? <Banner tone="neutral">{subjects.stillLooking}</Banner> : null}
      {problem && data ? (
        <Banner
          actions={
            <Button look="link" size="inline" onClick={() => void refetch()}>
              {subjects.tryAgain}
            </Button>
          }
        >
          {subjects.fromBefore(problem.title)}
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
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      ) : null}
      {isPending ? <SubjectsSkeleton /> : null}
      {data ? (
        <div className={cn('flex flex-col gap-2', isPlaceholderData && 'opacity-60 transition-opacity')}>
          <PatternFilter counted={data.kinds} />
          {data.items.length === 0 ? (
            <NoSubjects answer={data} />
          ) : (
            <>
              <SubjectList items={data.items} />
              <SubjectPages answer={data} page={page} />
            </>
          )}
        </div>
      ) : null}
      <KeyHints hints={hintsIn(subjects)} className="mt-auto" />
    </div>
  );
}
