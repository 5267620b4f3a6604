'use client';
import type { SubjectItem } from '#lib/contract/subjects.ts';
import { describePattern } from '#lib/messages/describe-pattern.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { ApprovedAfter } from './approved-after.tsx';
import { PatternBadge } from './pattern-badge.tsx';

/** The first few that a row tells of; the page of the subject has them all. */
const SHOWN = 3;

/** What was found, heaviest first as the API lists it: its kind and its numbers; and whether an approval came after. */
export function SubjectReasonsCell({ patterns, approvedAt }: Pick<SubjectItem, 'patterns' | 'approvedAt'>) {
  const messages = useMessages();
  const rest = patterns.length - SHOWN;
  return (
    <ul className="flex flex-col gap-1">
      {patterns.slice(0, SHOWN).map((pattern) => (
        <li key={`${pattern.kind}/${pattern.firstAt}`} className="flex min-w-0 items-baseline gap-2">
          <PatternBadge kind={pattern.kind} />
          <span className="min-w-0 text-sm break-words">{describePattern(messages, pattern)}</span>
        </li>
      ))}
      {rest > 0 ? <li className="text-xs text-muted">{messages.subjects.more(rest)}</li> : null}
      <li>
        <ApprovedAfter at={approvedAt} />
      </li>
    </ul>
  );
}
