'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { buttonStyle } from '#components/ui/button.tsx';
import { cn } from '#components/ui/cn.ts';
import { Section } from '#components/ui/section.tsx';
import type { SubjectAnswer } from '#lib/contract/subjects.ts';
import { describePattern } from '#lib/messages/describe-pattern.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { ApprovedAfter } from '../approved-after.tsx';
import { PatternBadge } from '../pattern-badge.tsx';
import { patternRows } from './pattern-rows.ts';
import { anchorOf } from './subject-attempts.tsx';

/**
 * What was found, each with its rule, whether an approval came after, and the ways to the attempts that show it: marked below, where the first
 * is gone to, and as a list of submissions.
 */
export function SubjectReasons({ answer, chosen }: { answer: SubjectAnswer; chosen: number | null }) {
  const messages = useMessages();
  const { detail, kinds } = messages.subjects;
  const { zone } = useFilter();
  const search = useSearchParams();
  const hrefOf = (index: number, authId: string | undefined) => {
    const query = new URLSearchParams(search);
    query.set('reason', String(index));
    return `?${query}${authId === undefined ? '' : `#${anchorOf(authId)}`}`;
  };
  return (
    <Section title={detail.found}>
      {answer.patterns.length === 0 ? (
        <p className="py-3 text-sm text-muted">{detail.nothingFound}</p>
      ) : (
        <ul>
          {answer.patterns.map((pattern, index) => (
            <li key={`${pattern.kind}/${pattern.firstAt}/${pattern.gate}`} className="border-b border-line">
              <div
                className={cn(
                  'flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-2 py-2 text-sm',
                  index === chosen && 'bg-accent-soft',
                )}
              >
                <PatternBadge kind={pattern.kind} />
                <span className="min-w-0 font-medium break-words">{describePattern(messages, pattern)}</span>
                <ApprovedAfter at={pattern.approvedAt} />
                <span className="w-full text-xs text-muted">{kinds[pattern.kind].rule}</span>
                <span className="mt-1 flex w-full flex-wrap gap-1.5">
                  <Link
                    href={hrefOf(index, pattern.authIds[0])}
                    replace
                    aria-current={index === chosen ? 'true' : undefined}
                    className={buttonStyle({ size: 'sm' })}
                  >
                    {detail.showAttempts(messages.format.instant(pattern.firstAt, zone))}
                  </Link>
                  <RowsLink answer={answer} index={index} />
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** To the same attempts in the list of submissions. */
function RowsLink({ answer, index }: { answer: SubjectAnswer; index: number }) {
  const { subjects, format } = useMessages();
  const { filter, zone } = useFilter();
  const pattern = answer.patterns[index];
  const rows = patternRows(answer, index, { tz: filter.tz, zone });
  if (!pattern || !rows) return null;
  const { detail, kinds } = subjects;
  const { name } = kinds[pattern.kind];
  const at = format.instant(pattern.firstAt, zone);
  return (
    <Link
      href={rows.href}
      prefetch={false}
      aria-label={rows.count === null ? undefined : detail.rowsOf(rows.count, name, at)}
      className={buttonStyle({ look: 'link', size: 'sm' })}
    >
      {rows.count === null ? detail.rowsOfKind(name) : detail.rows(rows.count)}
    </Link>
  );
}
