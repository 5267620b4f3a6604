'use client';
import { useQuery } from '@tanstack/react-query';
import { Eye, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { AttentionAnswer } from '#lib/contract/attention.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { attentionQuery } from '#lib/queries/attention.ts';
import { syncSummaryQuery } from '#lib/queries/sync-summary.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { filterHref, lastingFilter } from '#lib/search-params/filter.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** What wants a person's look, before all numbers; each opens its list, or the page that tells more. Asked for beside them, so that it holds up nothing. */
export function Attention() {
  const { apiQuery } = useFilter();
  const { attention } = useMessages().overview;
  const { data, error, isPending, refetch } = useQuery(attentionQuery(apiQuery));
  const problem = useProblem(data ? null : error);
  return (
    <section
      aria-label={attention.title}
      className="flex min-h-7 flex-wrap items-center gap-x-5 gap-y-1 text-sm print:hidden"
    >
      <span className="flex items-center gap-1.5 text-muted">
        <Eye aria-hidden className="size-4" /> {attention.title}
      </span>
      {isPending ? <Skeleton className="h-4 w-80 max-w-full" /> : null}
      {problem ? (
        <span role="alert">
          {attention.notAsked(problem.title)}{' '}
          <Button look="link" size="inline" onClick={() => void refetch()}>
            {attention.tryAgain}
          </Button>
        </span>
      ) : null}
      {data ? <Numbers answer={data} /> : null}
      <StaleMirror />
      {data && data.waiting > 0 ? <span className="text-xs text-muted">{attention.waiting(data.waiting)}</span> : null}
    </section>
  );
}

function Numbers({ answer }: { answer: AttentionAnswer }) {
  const { filter } = useFilter();
  const { attention } = useMessages().overview;
  const { alarms, unexplained, rejectedNear, approvedNear, subjects, erasures, coverage } = answer;
  const patterns = new URLSearchParams(subjects.patterns.map((pattern) => ['pattern', pattern]));
  // The page that tells which they are and how near; its numbers open the lists.
  const nearHref = filterHref('/near-misses', filter);
  const subjectsHref = filterHref('/subjects', lastingFilter(filter));
  const rows = [
    ...(alarms === null
      ? []
      : [{ words: attention.alarms(alarms), count: alarms, href: filterHref('/alarms', lastingFilter(filter)) }]),
    {
      words: attention.unexplained(unexplained),
      count: unexplained,
      href: rowsHref(filter, { reconciliation: ['unexplained'] }),
    },
    {
      words: attention.rejectedNear,
      count: rejectedNear,
      href: nearHref,
    },
    {
      words: attention.approvedNear,
      count: approvedNear,
      href: nearHref,
    },
    {
      words: attention.subjects(subjects.found),
      count: subjects.found,
      href: `${subjectsHref}${subjectsHref.includes('?') ? '&' : '?'}${patterns}`,
    },
    // Without a period nothing can be overdue, and 0 would say that nothing is.
    ...(erasures.retentionSet
      ? [
          {
            words: attention.overdue,
            count: erasures.overdue,
            href: rowsHref(filter, { retention: ['overdue'] }),
          },
        ]
      : []),
    ...(coverage.complete
      ? []
      : [{ words: attention.unread, count: coverage.days - coverage.daysRead, href: '/sync' }]),
  ];
  return (
    <ul className="contents">
      {rows.map(({ words, count, href }) => {
        const content = (
          <>
            <span className="font-semibold">{formatCount(count)}</span> {words}
          </>
        );
        return (
          <li key={words}>
            {count === 0 || href === null ? (
              <span className="text-muted">{content}</span>
            ) : (
              <Link
                href={href}
                prefetch={false}
                className="inline-flex min-h-6 items-center gap-x-1 rounded-sm underline-offset-3 hover:underline"
              >
                {content}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Numbers of a mirror that does not follow ARGOS are of some time ago: why, on the page that tells. */
function StaleMirror() {
  const { attention } = useMessages().overview;
  const { data } = useQuery(syncSummaryQuery);
  if (data?.state !== 'behind' && data?.state !== 'failing' && data?.state !== 'stopped') return null;
  return (
    <Link href="/sync" className="flex items-center gap-1.5 rounded-sm underline-offset-3 hover:underline">
      <TriangleAlert aria-hidden className="size-4 text-caution" /> {attention.stale[data.state]}
    </Link>
  );
}
