'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { cn } from '#components/ui/cn.ts';
import { Section } from '#components/ui/section.tsx';
import type { SubjectAnswer } from '#lib/contract/subjects.ts';
import { describePattern } from '#lib/messages/describe-pattern.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { PatternBadge } from '../pattern-badge.tsx';
import { anchorOf } from './subject-attempts.tsx';

/** What was found, each with its rule and the way to the attempts that show it: they are marked below, and the first is gone to. */
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
              <Link
                href={hrefOf(index, pattern.authIds[0])}
                replace
                aria-current={index === chosen ? 'true' : undefined}
                className={cn(
                  'flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-2 py-2 text-sm hover:bg-hover',
                  index === chosen && 'bg-accent-soft',
                )}
              >
                <PatternBadge kind={pattern.kind} />
                <span className="min-w-0 font-medium break-words">{describePattern(messages, pattern)}</span>
                <span className="text-xs text-muted">
                  {detail.showAttempts(messages.format.instant(pattern.firstAt, zone))}
                </span>
                <span className="w-full text-xs text-muted">{kinds[pattern.kind].rule}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
