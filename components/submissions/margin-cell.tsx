'use client';
import { cn } from '#components/ui/cn.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { evaluateGates, lowestMargin } from '#lib/domain/gates.ts';
import { formatMargin } from '#lib/format/scores.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { decidingGate } from './deciding-gate.ts';
import { describeGate, shortGate } from './gate-words.ts';

/** By what the list is sorted; without it what failed all the same, such as a face that was obstructed. */
export function MarginCell({ item }: { item: SubmissionItem }) {
  const messages = useMessages();
  const results = evaluateGates(item.scores, item.policy, useGateReading());
  const gate = lowestMargin(results) ?? decidingGate(results);
  if (!gate) return <span className="block pr-2 text-right text-faint">–</span>;
  const { name, short } = messages.terms.gates[gate.gate];
  return (
    <span title={`${name}. ${describeGate(messages, gate)}`} className="block truncate pr-2 text-right text-xs">
      {gate.margin === null ? null : <span className="text-muted">{short} </span>}
      <span className={cn(gate.outcome === 'failed' && 'text-rejected-text')}>
        {gate.margin === null ? shortGate(messages, gate) : formatMargin(gate.margin)}
      </span>
    </span>
  );
}
