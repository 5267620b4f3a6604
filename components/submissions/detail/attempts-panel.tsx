'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { cn } from '#components/ui/cn.ts';
import type { SubmissionAnswer, SubmissionItem } from '#lib/contract/submission.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import { failCodeText } from '#lib/messages/describe.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { decidingGate } from '../deciding-gate.ts';
import { GateScale } from '../gate-scale.tsx';
import { VerdictBadge } from '../verdict-badge.tsx';
import { SubjectLink } from '../subjects/subject-link.tsx';
import { AttemptsTimeline } from './attempts-timeline.tsx';

/** Everything that the same subject tried, on one axis of real time and as a list, oldest first. */
export function AttemptsPanel({ answer }: { answer: SubmissionAnswer }) {
  const messages = useMessages();
  const { submissions, terms, format } = messages;
  const words = messages.submission.attempts;
  const { submission, attempts, attemptsTotal } = answer;
  const { zone } = useFilter();
  const search = useSearchParams();
  if (submission.kycSubmissionId === null && !submission.masked?.includes('subject')) {
    return <p className="text-sm text-muted">{words.noSubject}</p>;
  }
  const hrefOf = ({ authId, projectId }: SubmissionItem): string => {
    const query = new URLSearchParams(search);
    query.set('projectId', projectId);
    return `/submissions/${encodeURIComponent(authId)}?${query}`;
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap justify-between gap-x-4 gap-y-1 text-sm text-muted">
        {summarise(messages, attempts, attemptsTotal)}
        <SubjectLink submission={submission} />
      </p>
      <AttemptsTimeline attempts={attempts} current={submission.authId} zone={zone} />
      <ol className="border-t border-line">
        {attempts.map((attempt, index) => {
          const current = attempt.authId === submission.authId;
          const before = attempts[index - 1];
          return (
            <li key={attempt.authId} className={cn('border-b border-line', current && 'bg-accent-soft')}>
              <Link
                href={hrefOf(attempt)}
                aria-current={current ? 'true' : undefined}
                className="grid min-h-10 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-2 py-1.5 text-sm hover:bg-hover sm:grid-cols-[10rem_7.5rem_11rem_4rem_12rem_minmax(0,1fr)]"
              >
                <span className="whitespace-nowrap">{format.instant(attempt.createdAt, zone)}</span>
                <span className="text-xs text-muted max-sm:text-right">
                  {before
                    ? words.later(format.duration(Date.parse(attempt.createdAt) - Date.parse(before.createdAt)))
                    : words.first}
                </span>
                <VerdictBadge status={attempt.status} erased={attempt.erased} />
                <span className="text-xs text-muted max-sm:text-right">{attempt.submitType ?? submissions.noType}</span>
                <DecidingGate attempt={attempt} />
                <span className="min-w-0 truncate text-xs text-muted max-sm:text-right">
                  {attempt.failCodes.map((code) => failCodeText(terms, code).title).join(', ') || terms.noFailCode}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Against the threshold of the attempt's own policy: each may have had another. */
function DecidingGate({ attempt }: { attempt: SubmissionItem }) {
  const { submission, terms } = useMessages();
  const gate = decidingGate(evaluateGates(attempt.scores, attempt.policy, useGateReading()));
  if (!gate) return <span className="text-xs text-faint">{submission.attempts.noScore}</span>;
  return (
    <span className="grid grid-cols-[3.75rem_minmax(0,8rem)] items-center text-xs text-muted">
      {terms.gates[gate.gate].short}
      <GateScale result={gate} size="cell" />
    </span>
  );
}

function summarise({ submission, format }: Messages, attempts: SubmissionItem[], total: number): string {
  const first = attempts[0];
  const last = attempts.at(-1);
  if (!first || !last || total === 1) return submission.attempts.only;
  const rejected = attempts.filter((attempt) => attempt.status === 'rejected').length;
  const span = format.duration(Date.parse(last.createdAt) - Date.parse(first.createdAt));
  return submission.attempts.summary(total, span, total > attempts.length ? attempts.length : null, rejected);
}
