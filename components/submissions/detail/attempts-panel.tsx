'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { cn } from '#components/ui/cn.ts';
import type { SubmissionAnswer, SubmissionItem } from '#lib/contract/submission.ts';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { formatDuration, formatInstant } from '#lib/format/times.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { decidingGate } from '../deciding-gate.ts';
import { GateScale } from '../gate-scale.tsx';
import { SHORT_NAMES } from '../gate-words.ts';
import { VerdictBadge } from '../verdict-badge.tsx';
import { AttemptsTimeline } from './attempts-timeline.tsx';

/** Everything that the same subject tried, on one axis of real time and as a list, oldest first. */
export function AttemptsPanel({ answer }: { answer: SubmissionAnswer }) {
  const { submission, attempts, attemptsTotal } = answer;
  const { zone } = useFilter();
  const search = useSearchParams();
  if (submission.kycSubmissionId === null) {
    return <p className="text-sm text-muted">ARGOS lists no subject for this submission, so it stands alone.</p>;
  }
  const hrefOf = ({ authId, projectId }: SubmissionItem): string => {
    const query = new URLSearchParams(search);
    query.set('projectId', projectId);
    return `/submissions/${encodeURIComponent(authId)}?${query}`;
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">{summarise(attempts, attemptsTotal)}</p>
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
                <span>{formatInstant(attempt.createdAt, zone)}</span>
                <span className="text-xs text-muted max-sm:text-right">
                  {before
                    ? `${formatDuration(Date.parse(attempt.createdAt) - Date.parse(before.createdAt))} later`
                    : 'first'}
                </span>
                <VerdictBadge status={attempt.status} erased={attempt.erased} />
                <span className="text-xs text-muted max-sm:text-right">{attempt.submitType ?? 'no type'}</span>
                <DecidingGate attempt={attempt} />
                <span className="min-w-0 truncate text-xs text-muted max-sm:text-right">
                  {attempt.failCodes.map((code) => explainFailCode(code).title).join(', ') || 'no fail code'}
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
  const gate = decidingGate(evaluateGates(attempt.scores, attempt.policy));
  if (!gate) return <span className="text-xs text-faint">no score</span>;
  return (
    <span className="grid grid-cols-[3.75rem_minmax(0,8rem)] items-center text-xs text-muted">
      {SHORT_NAMES[gate.gate]}
      <GateScale result={gate} size="cell" />
    </span>
  );
}

function summarise(attempts: SubmissionItem[], total: number): string {
  const first = attempts[0];
  const last = attempts.at(-1);
  if (!first || !last || total === 1) return 'The subject’s only attempt.';
  const rejected = attempts.filter((attempt) => attempt.status === 'rejected').length;
  const span = formatDuration(Date.parse(last.createdAt) - Date.parse(first.createdAt));
  const shown = total > attempts.length ? ` (the newest ${formatCount(attempts.length)} are shown)` : '';
  return `${formatCount(total)} attempts within ${span}${shown}; ${formatCount(rejected)} of those shown were rejected.`;
}
