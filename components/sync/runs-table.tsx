'use client';
import { Badge } from '#components/ui/badge.tsx';
import type { Tone } from '#components/ui/badge.tsx';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { Section } from '#components/ui/section.tsx';
import type { SyncRun } from '#lib/contract/sync.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

const TONES: Record<SyncRun['state'], Tone> = {
  running: 'accent',
  done: 'neutral',
  failed: 'rejected',
  interrupted: 'caution',
};
const COUNTS = ['pages', 'received', 'inserted', 'updated', 'unchanged', 'quarantined', 'outside'] as const;

/** The last readings, with what came of each: received = inserted + updated + unchanged + quarantined. */
export function RunsTable({ runs }: { runs: SyncRun[] }) {
  const {
    sync: { runs: words },
    format,
  } = useMessages();
  const { columns } = words;
  const { zone } = useFilter();
  return (
    <Section title={words.title} aside={<span className="text-xs text-muted max-sm:hidden">{words.equation}</span>}>
      {runs.length === 0 ? <p className="py-3 text-sm text-muted">{words.none}</p> : null}
      {runs.length > 0 ? (
        <ScrollRegion label={words.title} className="max-h-96">
          <table className="w-full text-sm">
            <caption className="sr-only">{words.caption(runs.length)}</caption>
            <thead className="sticky top-0 z-10 bg-canvas text-left text-xs text-muted">
              <tr>
                {[columns.began, columns.took, columns.days, columns.why, columns.state].map((name) => (
                  <th key={name} className="py-1.5 pr-4 font-medium whitespace-nowrap">
                    {name}
                  </th>
                ))}
                {COUNTS.map((name) => (
                  <th key={name} className="py-1.5 pl-4 text-right font-medium capitalize">
                    {words.counts[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr key={run.id} className="border-t border-line">
                  <td className="py-1 pr-4 whitespace-nowrap">{format.instant(run.startedAt, zone)}</td>
                  <td className="py-1 pr-4 whitespace-nowrap text-muted">
                    {run.finishedAt ? format.duration(Date.parse(run.finishedAt) - Date.parse(run.startedAt)) : '…'}
                  </td>
                  <td className="py-1 pr-4 whitespace-nowrap">
                    {run.from === '1970-01-01' ? words.allBefore(format.day(run.to)) : format.dayRange(run)}
                  </td>
                  <td className="py-1 pr-4 whitespace-nowrap text-muted">{words.kinds[run.kind]}</td>
                  <td className="py-1 pr-4">
                    <Badge tone={TONES[run.state]}>{words.states[run.state]}</Badge>
                  </td>
                  {COUNTS.map((name) => (
                    <td key={name} className={`py-1 pl-4 text-right ${run[name] === 0 ? 'text-faint' : ''}`}>
                      {formatCount(run[name])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : null}
    </Section>
  );
}
