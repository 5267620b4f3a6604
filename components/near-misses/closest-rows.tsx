'use client';
import Link from 'next/link';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { TimeCell } from '#components/ui/time-cell.tsx';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { evaluateGates, lowestMargin } from '#lib/domain/gates.ts';
import { formatMargin, formatScore, formatThreshold } from '#lib/format/scores.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';

/** A submission a row, with the gate by which it came near. @param list the parameters of the list that they are of */
export function ClosestRows({ items, list }: { items: readonly SubmissionItem[]; list: string }) {
  const { nearMisses, terms } = useMessages();
  const reading = useGateReading();
  const words = nearMisses.closest;
  const hrefOf = ({ authId, projectId }: SubmissionItem) =>
    `/submissions/${encodeURIComponent(authId)}?${list}&projectId=${encodeURIComponent(projectId)}`;
  const nearestOf = ({ scores, policy }: SubmissionItem): string => {
    const lowest = lowestMargin(evaluateGates(scores, policy, reading));
    if (!lowest) return '–';
    const [score, threshold] = [Number(lowest.score), Number(lowest.threshold)];
    return words.by(
      terms.gates[lowest.gate].name,
      formatScore(score, threshold),
      formatThreshold(threshold),
      formatMargin(lowest.margin),
    );
  };
  return (
    <ScrollRegion label={words.title}>
      <table className="w-full text-sm">
        <thead className="text-left text-xs text-muted">
          <tr>
            {[words.columns.created, words.columns.id, words.columns.by].map((name) => (
              <th key={name} scope="col" className="py-1 pr-4 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.projectId}/${item.authId}`} className="border-t border-line hover:bg-hover">
              <td className="py-1 pr-3 whitespace-nowrap sm:pr-4">
                <TimeCell instant={item.createdAt} />
              </td>
              <td className="py-1 pr-3 font-mono text-xs whitespace-nowrap sm:pr-4">
                <Link
                  href={hrefOf(item)}
                  prefetch={false}
                  className="text-accent-text underline-offset-3 hover:underline"
                >
                  {item.authId}
                </Link>
              </td>
              <td className="py-1 text-xs sm:whitespace-nowrap">{nearestOf(item)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
