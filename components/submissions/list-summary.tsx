'use client';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { formatDayRange } from '#lib/format/days.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { formatInstant } from '#lib/format/times.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** How many, of which days, and as of when. What is counted is said aloud; the rest only stands there. */
export function ListSummary({ first, updating }: { first: SubmissionsAnswer | undefined; updating: boolean }) {
  const { range, zone } = useFilter();
  return (
    <>
      <span role="status" aria-live="polite">
        {first ? `${formatCount(first.total)} ${first.total === 1 ? 'submission' : 'submissions'}` : ''}
        {updating ? ' · updating…' : ''}
      </span>
      <span>
        {first || updating ? ' · ' : ''}
        {range ? formatDayRange(range) : 'All days'} · {zone}
        {first?.asOf ? (
          <span className="max-sm:hidden"> · as of {formatInstant(first.asOf, zone, { to: 'minute' })}</span>
        ) : null}
      </span>
    </>
  );
}
