'use client';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import type { CoverageDay } from '#lib/contract/sync.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** The calendar's numbers, the newest day first. */
export function CoverageTable({ coverage }: { coverage: CoverageDay[] }) {
  const {
    sync: { coverage: words },
    format,
  } = useMessages();
  const { columns } = words;
  const { zone } = useFilter();
  return (
    <ScrollRegion label={words.byDay} className="mt-3 max-h-80">
      <table className="w-full text-sm">
        <caption className="sr-only">{words.caption}</caption>
        <thead className="sticky top-0 bg-canvas text-left text-xs text-muted">
          <tr>
            {[columns.day, columns.key].map((name) => (
              <th key={name} className="py-1.5 pr-4 font-medium">
                {name}
              </th>
            ))}
            {[columns.submissions, columns.quarantined, columns.missing].map((name) => (
              <th key={name} className="py-1.5 pr-4 text-right font-medium">
                {name}
              </th>
            ))}
            <th className="py-1.5 pl-8 font-medium">{columns.readAt}</th>
          </tr>
        </thead>
        <tbody>
          {coverage.toReversed().map((each) => (
            <tr key={`${each.day}/${each.source}`} className="border-t border-line">
              <td className="py-1 pr-4 whitespace-nowrap">{format.day(each.day)}</td>
              <td className="py-1 pr-4">{each.source}</td>
              <td className="py-1 pr-4 text-right">{formatCount(each.submissions)}</td>
              <td className="py-1 pr-4 text-right">{formatCount(each.quarantined)}</td>
              <td className="py-1 pr-4 text-right">{formatCount(each.missing)}</td>
              <td className="py-1 pl-8 whitespace-nowrap">{format.instant(each.readAt, zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
