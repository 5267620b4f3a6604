'use client';
import { formatCount } from '#lib/format/numbers.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

/** A chart's sentence, and what its colours mean. */
export function VerdictLegend({ summary, other }: { summary: string; other: boolean }) {
  const { legend } = useMessages().overview;
  return (
    <span className="flex flex-wrap justify-between gap-x-4">
      <span>{summary}</span>
      <span aria-hidden className="flex gap-3 text-xs">
        <Key colour="bg-approved" name={legend.approved} />
        <Key colour="bg-rejected" name={legend.rejected} />
        {other ? <Key colour="bg-other" name={legend.other} /> : null}
      </span>
    </span>
  );
}

const Key = ({ colour, name }: { colour: string; name: string }) => (
  <span className="flex items-center gap-1">
    <span className={`size-2 rounded-[2px] ${colour}`} /> {name}
  </span>
);

export const verdictLines = (
  { overview, terms }: Messages,
  counts: { approved: number; rejected: number; other: number },
): [string, string][] => [
  [terms.verdicts.approved, formatCount(counts.approved)],
  [terms.verdicts.rejected, formatCount(counts.rejected)],
  ...(counts.other > 0 ? ([[overview.other, formatCount(counts.other)]] satisfies [string, string][]) : []),
];
