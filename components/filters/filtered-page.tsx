'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import type { LucideIcon } from 'lucide-react';
import { Answered, CoverageNotice } from '#components/ui/answered.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { ShownFilter, useAnsweredFilter } from '#lib/search-params/shown-filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { FilterChips } from './filter-chips.tsx';
import { NothingFound } from './nothing-found.tsx';
import { PaperHead } from './paper-head.tsx';
import { PrintButton } from './print-button.tsx';

/** What every answer under a filter says of itself. */
interface FilteredAnswer {
  asOf: string | null;
  range: { from: string; to: string } | null;
  coverage: { complete: boolean; daysRead: number; days: number };
}

/** A page of numbers under the filter, from one request: the filter above, then what comes, what fails, what is missing, or the numbers. */
export function FilteredPage<A extends FilteredAnswer>({
  title,
  icon,
  query,
  skeleton,
  actions,
  paperFacts,
  isEmpty,
  children,
}: {
  title: string;
  /** Of the page, where there is nothing to show. */
  icon: LucideIcon;
  query: UseQueryResult<A>;
  /** In the shape of what comes. */
  skeleton: React.ReactNode;
  actions?: React.ReactNode;
  /** What else the page was asked, for its head on paper. */
  paperFacts?: readonly [string, string][];
  /** No submission matches. */
  isEmpty: (answer: A) => boolean;
  children: (answer: A) => React.ReactNode;
}) {
  const { filters, format, terms } = useMessages();
  const { range, zone } = useFilter();
  const { data, isPlaceholderData } = query;
  const shown = useAnsweredFilter(isPlaceholderData);
  const days = data?.range ?? range;
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-4 p-3 sm:p-5 print:block print:p-0">
      {data ? <PaperHead title={title} answer={data} facts={paperFacts} /> : null}
      <PageHeader
        className="print:hidden"
        title={title}
        description={`${days ? format.dayRange(days) : terms.presets.all} · ${zone}`}
        actions={
          <>
            <span role="status" className="min-h-4 text-xs text-muted">
              {isPlaceholderData ? filters.page.updating : ''}
            </span>
            {actions}
            {data ? <PrintButton title={title} /> : null}
          </>
        }
      />
      <div className="flex flex-col gap-4 print:hidden">
        <FilterBar />
        <FilterChips />
      </div>
      <Answered
        query={query}
        skeleton={skeleton}
        errorClassName="min-h-[40rem]"
        className="flex flex-col gap-6 print:mt-4"
      >
        {(answer) => (
          <>
            <CoverageNotice coverage={answer.coverage} />
            {isEmpty(answer) ? (
              <NothingFound icon={icon} />
            ) : (
              <ShownFilter value={shown}>{children(answer)}</ShownFilter>
            )}
          </>
        )}
      </Answered>
    </div>
  );
}
