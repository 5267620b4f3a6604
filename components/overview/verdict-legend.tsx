import { formatCount } from '#lib/format/numbers.ts';

/** A chart's sentence, and what its colours mean. */
export function VerdictLegend({ summary, other }: { summary: string; other: boolean }) {
  return (
    <span className="flex flex-wrap justify-between gap-x-4">
      <span>{summary}</span>
      <span aria-hidden className="flex gap-3 text-xs">
        <Key colour="bg-approved" name="approved" />
        <Key colour="bg-rejected" name="rejected" />
        {other ? <Key colour="bg-other" name="other" /> : null}
      </span>
    </span>
  );
}

const Key = ({ colour, name }: { colour: string; name: string }) => (
  <span className="flex items-center gap-1">
    <span className={`size-2 rounded-[2px] ${colour}`} /> {name}
  </span>
);

export const verdictLines = (counts: { approved: number; rejected: number; other: number }): [string, string][] => [
  ['Approved', formatCount(counts.approved)],
  ['Rejected', formatCount(counts.rejected)],
  ...(counts.other > 0 ? ([['Other', formatCount(counts.other)]] satisfies [string, string][]) : []),
];
