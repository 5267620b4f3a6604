'use client';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** How many, and as of when; days and zone stand above. What is counted is said aloud; the rest only stands there. */
export function ListSummary({ first, updating }: { first: SubmissionsAnswer | undefined; updating: boolean }) {
  const { submissions, format } = useMessages();
  const { zone } = useFilter();
  return (
    <>
      <span role="status" aria-live="polite">
        {first ? submissions.count(first.total) : '\u00a0'}
        {updating ? ` · ${submissions.updating}` : ''}
      </span>
      {first?.asOf ? <span> · {submissions.asOf(format.instant(first.asOf, zone, { to: 'minute' }))}</span> : null}
    </>
  );
}
