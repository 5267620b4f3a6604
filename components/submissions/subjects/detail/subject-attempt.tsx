'use client';
import Link from 'next/link';
import { TimeCell } from '#components/ui/time-cell.tsx';
import { cn } from '#components/ui/cn.ts';
import type { SubjectAnswer } from '#lib/contract/subjects.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import type { Gate } from '#lib/domain/submission.ts';
import { failCodeText } from '#lib/messages/describe.ts';
import type { PolicyNames } from '#lib/messages/policy-names.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { GateScale } from '../../gate-scale.tsx';
import { submissionHref } from '../../submission-href.ts';
import { VerdictBadge } from '../../verdict-badge.tsx';
import { attemptsList } from '../subject-links.ts';

interface AttemptProps {
  attempt: SubjectAnswer['attempts'][number];
  /** Its place in the page, for links. */
  id: string;
  /** How long after the one before; null = the first. */
  gap: string | null;
  /** Of its policy version; undefined = the record has none. */
  policy: PolicyNames | undefined;
  /** Under another policy than the one before. */
  changed: boolean;
  /** Part of the pattern that was chosen. */
  chosen: boolean;
  gates: readonly Gate[];
}

/** Clear of the bar at the top, where it is gone to. */
const ANCHOR = 'scroll-mt-28';

/** One attempt as a row of the table. */
export function AttemptRow({ attempt, id, gap, policy, changed, chosen, gates }: AttemptProps) {
  const { subjects } = useMessages();
  const { submission } = attempt;
  const results = evaluateGates(submission.scores, submission.policy, useGateReading());
  return (
    <tr id={id} className={cn('border-t border-line hover:bg-hover', ANCHOR, chosen && 'bg-accent-soft')}>
      <th scope="row" className="px-2 py-1.5 text-left font-normal whitespace-nowrap">
        <AttemptLink attempt={attempt} />
        {chosen ? <span className="sr-only">, {subjects.detail.table.shows}</span> : null}
      </th>
      <td className="px-2 py-1.5 text-xs whitespace-nowrap text-muted">{gap ?? subjects.detail.table.first}</td>
      <td className="px-2 py-1.5">
        <VerdictBadge status={submission.status} erased={submission.erased} compact />
      </td>
      {gates.map((gate) => {
        const result = results.find((each) => each.gate === gate);
        return (
          <td key={gate} className="px-2 py-1.5">
            {result ? <GateScale result={result} size="cell" /> : null}
          </td>
        );
      })}
      <td className="px-2 py-1.5 text-xs text-muted">
        <Codes attempt={attempt} />
      </td>
      <td className="px-2 py-1.5 text-xs whitespace-nowrap text-muted">{submission.submitType ?? subjects.noType}</td>
      <td className="px-2 py-1.5 text-xs">
        <PolicyName attempt={attempt} policy={policy} changed={changed} />
      </td>
    </tr>
  );
}

/** One attempt on a phone. */
export function AttemptCard({ attempt, id, gap, policy, changed, chosen, gates }: AttemptProps) {
  const { subjects, terms } = useMessages();
  const { submission } = attempt;
  const results = evaluateGates(submission.scores, submission.policy, useGateReading());
  return (
    <li
      id={id}
      className={cn('flex flex-col gap-1.5 border-t border-line px-1 py-2', ANCHOR, chosen && 'bg-accent-soft')}
    >
      <div className="flex items-center justify-between gap-2 text-sm">
        <AttemptLink attempt={attempt} />
        <VerdictBadge status={submission.status} erased={submission.erased} compact />
      </div>
      <p className="flex justify-between gap-3 text-xs text-muted">
        <span>{gap === null ? subjects.detail.table.first : `+ ${gap}`}</span>
        <span>{submission.submitType ?? subjects.noType}</span>
      </p>
      <p className="min-w-0 text-xs text-muted">
        <PolicyName attempt={attempt} policy={policy} changed={changed} />
      </p>
      {gates.map((gate) => {
        const result = results.find((each) => each.gate === gate);
        return result ? (
          <div key={gate} className="grid grid-cols-[5rem_minmax(0,1fr)] items-center text-xs text-muted">
            {terms.gates[gate].short}
            <GateScale result={result} size="cell" />
          </div>
        ) : null;
      })}
      <p className="text-xs text-muted">
        <Codes attempt={attempt} />
      </p>
    </li>
  );
}

function AttemptLink({ attempt: { submission } }: Pick<AttemptProps, 'attempt'>) {
  const { filter } = useFilter();
  const { kycSubmissionId: subject, projectId } = submission;
  return (
    <Link
      href={submissionHref(submission, attemptsList({ subject, projectId }, filter.tz))}
      prefetch={false}
      className="text-accent-text underline-offset-3 hover:underline"
    >
      <TimeCell instant={submission.createdAt} />
    </Link>
  );
}

function Codes({ attempt: { submission } }: Pick<AttemptProps, 'attempt'>) {
  const { terms } = useMessages();
  return submission.failCodes.map((code) => failCodeText(terms, code).title).join(', ') || terms.noFailCode;
}

/** The version by what tells it apart; all its thresholds and its id on hover, and a word where the attempt before had another. */
function PolicyName({ attempt: { policyId }, policy, changed }: Pick<AttemptProps, 'attempt' | 'policy' | 'changed'>) {
  const { noPolicy, policyChanged } = useMessages().subjects.detail.table;
  if (!policy) return <span className="text-muted">{noPolicy}</span>;
  return (
    <span
      title={[policy.name, policyId, ...(changed ? [policyChanged] : [])].join(' · ')}
      className={cn('block max-w-64 truncate', changed ? 'font-semibold text-ink' : 'text-muted')}
    >
      {changed ? <span aria-hidden>≠ </span> : null}
      {policy.apart ?? policy.name}
      {changed ? <span className="sr-only">, {policyChanged}</span> : null}
    </span>
  );
}
