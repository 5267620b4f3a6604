'use client';
import Link from 'next/link';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { TimeCell } from '#components/ui/time-cell.tsx';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { movedGates } from '#lib/domain/what-if.ts';
import type { Thresholds } from '#lib/domain/what-if.ts';
import { formatScore } from '#lib/format/scores.ts';
import { verdictName } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { filterHref } from '#lib/search-params/filter.ts';
import type { Filter } from '#lib/search-params/filter.ts';

const HEAD = 'py-1 pr-4 text-left font-medium';

/** A submission a row, with its scores against the moved thresholds; each opens with the list of all around it. */
export function TurnedRows({
  items,
  thresholds,
  filter,
}: {
  items: readonly SubmissionItem[];
  thresholds: Thresholds;
  filter: Filter;
}) {
  const { whatIf, terms } = useMessages();
  const words = whatIf.turned;
  const moved = movedGates(thresholds);
  const hrefOf = ({ authId, projectId }: SubmissionItem) => {
    const href = filterHref(`/submissions/${encodeURIComponent(authId)}`, filter);
    return `${href}${href.includes('?') ? '&' : '?'}projectId=${encodeURIComponent(projectId)}`;
  };
  return (
    <ScrollRegion label={words.title}>
      <table className="w-full text-sm">
        <thead className="text-xs text-muted">
          <tr>
            {[words.columns.created, words.columns.verdict, words.columns.id, words.columns.scores].map((name) => (
              <th key={name} scope="col" className={HEAD}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.projectId}/${item.authId}`} className="border-t border-line hover:bg-hover">
              <td className="py-1 pr-4 whitespace-nowrap">
                <TimeCell instant={item.createdAt} />
              </td>
              <td className="py-1 pr-4">{verdictName(terms, item.status)}</td>
              <td className="py-1 pr-4 font-mono text-xs whitespace-nowrap">
                <Link
                  href={hrefOf(item)}
                  prefetch={false}
                  className="text-accent-text underline-offset-3 hover:underline"
                >
                  {item.authId}
                </Link>
              </td>
              <td className="py-1 text-xs whitespace-nowrap">
                {moved
                  .map((gate) => {
                    const at = thresholds[gate] ?? 0;
                    const score = item.scores[gate];
                    return words.score(
                      terms.gates[gate].name,
                      score === null ? words.noScore : formatScore(score, at === 0 ? null : at),
                      at === 0 ? words.off : String(at),
                    );
                  })
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
