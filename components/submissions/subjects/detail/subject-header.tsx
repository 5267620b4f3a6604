'use client';
import Link from 'next/link';
import { CopyButton } from '#components/ui/copy-button.tsx';
import type { SubjectAnswer } from '#lib/contract/subjects.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { filterHref } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** Whose page it is, and how many attempts there are of each verdict: every number leads to its rows, of all days. */
export function SubjectHeader({ answer }: { answer: SubjectAnswer }) {
  const { subjects, format } = useMessages();
  const words = subjects.detail;
  const { filter, zone } = useFilter();
  const { subject, projectId, submissions, approved, rejected, score, attempts } = answer;
  const other = submissions - approved - rejected;
  const [first, last] = [attempts[0]?.submission.createdAt, attempts.at(-1)?.submission.createdAt];
  const rows = (status: readonly string[]) =>
    filterHref('/submissions', { range: 'all', tz: filter.tz, subject, project: [projectId], status: [...status] });
  const numbers = [
    { name: words.attempts, count: submissions, href: rows([]) },
    { name: words.approved, count: approved, href: rows(['approved']) },
    { name: words.rejected, count: rejected, href: rows(['rejected']) },
  ];
  return (
    <header className="flex flex-col gap-3">
      <div className="min-w-0">
        <h1 className="flex min-w-0 flex-wrap items-center gap-x-2 text-xl font-semibold">
          <span className="min-w-0 font-mono text-base break-all">{subject}</span>
          <CopyButton value={subject ?? ''} label={words.copy} />
        </h1>
        <p className="mt-0.5 text-sm text-muted">
          {first && last ? `${format.instant(first, zone)} – ${format.instant(last, zone)} · ` : ''}
          {zone}
        </p>
      </div>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {numbers.map(({ name, count, href }) => (
          <Fact key={name} name={name}>
            <Link href={href} className="font-medium text-accent-text underline-offset-3 hover:underline">
              {formatCount(count)}
            </Link>
          </Fact>
        ))}
        {other > 0 ? <Fact name={words.other}>{formatCount(other)}</Fact> : null}
        <Fact name={words.score} title={subjects.scoreMeaning}>
          {formatCount(score)}
        </Fact>
        <Fact name={words.project}>{projectId}</Fact>
      </dl>
      <p className="text-sm text-muted">{subjects.limits}</p>
    </header>
  );
}

function Fact({ name, title, children }: { name: string; title?: string; children: React.ReactNode }) {
  return (
    <div className="flex items-center gap-1.5" title={title}>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
