'use client';
import type { SortKey } from '#lib/contract/filter.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import { failCodeText } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { decidingGate } from './deciding-gate.ts';
import { GateScale } from './gate-scale.tsx';
import { MarginCell } from './margin-cell.tsx';
import { MaskedCell } from './masked-cell.tsx';
import { MissingBadge } from './missing-badge.tsx';
import { TimeCell } from '#components/ui/time-cell.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

/** A row on a phone. It shows by what the list is sorted: else the gate that decided. */
export function SubmissionCard({
  item,
  sortedBy,
  link,
}: {
  item: SubmissionItem;
  sortedBy: SortKey;
  link: (content: React.ReactNode) => React.ReactNode;
}) {
  const { submissions, terms } = useMessages();
  const results = evaluateGates(item.scores, item.policy, useGateReading());
  const gate = results.find((result) => result.gate === sortedBy) ?? decidingGate(results);
  return (
    <div role="gridcell" className="flex h-[68px] flex-col justify-center gap-1.5">
      <span className="flex items-center justify-between gap-2 text-sm">
        {link(<TimeCell instant={item.createdAt} />)}
        <span className="min-w-0 flex-1 truncate font-mono text-xs text-faint">
          {item.masked?.includes('subject') ? <MaskedCell /> : item.kycSubmissionId}
        </span>
        <span className="flex items-center gap-1">
          <VerdictBadge status={item.status} erased={item.erased} />
          <MissingBadge since={item.missingSince} />
        </span>
      </span>
      <span className="flex items-center justify-between gap-3 text-xs text-muted">
        <span className="min-w-0 truncate">
          {item.failCodes.map((code) => failCodeText(terms, code).title).join(', ') || terms.noFailCode} ·{' '}
          {item.submitType ?? submissions.noType}
        </span>
        {sortedBy === 'lowestMargin' ? (
          <span className="shrink-0">
            <MarginCell item={item} />
          </span>
        ) : gate ? (
          <span className="grid w-42 shrink-0 grid-cols-[3.75rem_minmax(0,1fr)] items-center">
            {terms.gates[gate.gate].short}
            <GateScale result={gate} size="cell" />
          </span>
        ) : null}
      </span>
    </div>
  );
}
