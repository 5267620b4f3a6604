'use client';
import { KeyHints } from '#components/shell/shortcuts/key-hints.tsx';
import type { KeyHint } from '#components/shell/shortcuts/key-hints.tsx';
import { useShowing } from '#components/shell/signed-in.tsx';
import { PaperHead } from '#components/filters/paper-head.tsx';
import { PrintButton } from '#components/filters/print-button.tsx';
import { Answered, CoverageNotice } from '#components/ui/answered.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
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
  const { range, zone } = useFilter();
  const [{ page, pattern }] = useSubjectsView();
  const query = useSubjects();
  const { data, isPlaceholderData } = query;
  const shown = useShowing('subject') === 'shown';
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-3 p-3 sm:p-5 print:block print:p-0">
      {data ? (
        <PaperHead
          title={subjects.title}
          answer={{ range, asOf: data.asOf }}
          facts={
            pattern.length > 0 ? [[subjects.filter, pattern.map((kind) => subjects.kinds[kind].name).join(', ')]] : []
          }
          filtered={false}
        />
      ) : null}
      <PageHeader
        className="print:hidden"
        actions={data ? <PrintButton title={subjects.title} /> : null}
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
      <Answered query={query} skeleton={<SubjectsSkeleton />} className="flex flex-col gap-3">
        {(answer) => (
          <>
            <CoverageNotice coverage={answer.coverage} />
            {answer.lookedThrough ? null : <Banner tone="neutral">{subjects.stillLooking}</Banner>}
            <div className="flex flex-col gap-2">
              <PatternFilter counted={answer.kinds} />
              {answer.items.length === 0 ? (
                <NoSubjects answer={answer} />
              ) : (
                <>
                  <SubjectList items={answer.items} />
                  <SubjectPages answer={answer} page={page} />
                </>
              )}
            </div>
          </>
        )}
      </Answered>
      <KeyHints hints={hintsIn(subjects)} className="mt-auto" />
    </div>
  );
}
