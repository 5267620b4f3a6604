'use client';
import type { CoverageDay } from '#lib/contract/sync.ts';
import { formatDay } from '#lib/format/days.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { formatInstant } from '#lib/format/times.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** The calendar's numbers, the newest day first. */
export function CoverageTable({ coverage }: { coverage: CoverageDay[] }) {
  const { zone } = useFilter();
  return (
    <div tabIndex={0} role="region" aria-label="Coverage by day" className="mt-3 max-h-80 overflow-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">Days that were read whole</caption>
        <thead className="sticky top-0 bg-canvas text-left text-xs text-muted">
          <tr>
            {['Day (UTC)', 'Key'].map((name) => (
              <th key={name} className="py-1.5 pr-4 font-medium">
                {name}
              </th>
            ))}
            {['Submissions', 'Quarantined', 'Missing'].map((name) => (
              <th key={name} className="py-1.5 pr-4 text-right font-medium">
                {name}
              </th>
            ))}
            <th className="py-1.5 pl-8 font-medium">Read whole at</th>
          </tr>
        </thead>
        <tbody>
          {coverage.toReversed().map((each) => (
            <tr key={`${each.day}/${each.source}`} className="border-t border-line">
              <td className="py-1 pr-4 whitespace-nowrap">{formatDay(each.day)}</td>
              <td className="py-1 pr-4">{each.source}</td>
              <td className="py-1 pr-4 text-right">{formatCount(each.submissions)}</td>
              <td className="py-1 pr-4 text-right">{formatCount(each.quarantined)}</td>
              <td className="py-1 pr-4 text-right">{formatCount(each.missing)}</td>
              <td className="py-1 pl-8 whitespace-nowrap">{formatInstant(each.readAt, zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
