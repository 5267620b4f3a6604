'use client';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { formatInstant } from '#lib/format/times.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** How many, and as of when; days and zone stand above. What is counted is said aloud; the rest only stands there. */
export function ListSummary({ first, updating }: { first: SubmissionsAnswer | undefined; updating: boolean }) {
  const { zone } = useFilter();
  return (
    <>
      <span role="status" aria-live="polite">
        {first ? `${formatCount(first.total)} ${first.total === 1 ? 'submission' : 'submissions'}` : '\u00a0'}
        {updating ? ' · updating…' : ''}
      </span>
      {first?.asOf ? <span> · as of {formatInstant(first.asOf, zone, { to: 'minute' })}</span> : null}
    </>
  );
}
