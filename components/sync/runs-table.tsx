'use client';
import { Badge } from '#components/ui/badge.tsx';
import type { Tone } from '#components/ui/badge.tsx';
import { Section } from '#components/ui/section.tsx';
import type { SyncRun } from '#lib/contract/sync.ts';
import { formatDay, formatDayRange } from '#lib/format/days.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { formatDuration, formatInstant } from '#lib/format/times.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

const KINDS: Record<SyncRun['kind'], string> = {
  tail: 'newest days',
  backfill: 'the past',
  sweep: 'read again',
  range: 'asked for',
};
const STATES: Record<SyncRun['state'], { name: string; tone: Tone }> = {
  running: { name: 'running', tone: 'accent' },
  done: { name: 'done', tone: 'neutral' },
  failed: { name: 'failed', tone: 'rejected' },
  interrupted: { name: 'interrupted', tone: 'caution' },
};
const COUNTS = ['pages', 'received', 'inserted', 'updated', 'unchanged', 'quarantined', 'outside'] as const;

/** The last readings, with what came of each: received = inserted + updated + unchanged + quarantined. */
export function RunsTable({ runs }: { runs: SyncRun[] }) {
  const { zone } = useFilter();
  return (
    <Section
      title="Runs"
      aside={
        <span className="text-xs text-muted max-sm:hidden">
          received = inserted + updated + unchanged + quarantined
        </span>
      }
    >
      {runs.length === 0 ? <p className="py-3 text-sm text-muted">Nothing has been read yet.</p> : null}
      {runs.length > 0 ? (
        <div tabIndex={0} role="region" aria-label="Runs" className="scroll-edge max-h-96 overflow-auto">
          <table className="w-full text-sm">
            <caption className="sr-only">The last {runs.length} readings, newest first</caption>
            <thead className="sticky top-0 z-10 bg-canvas text-left text-xs text-muted">
              <tr>
                {['Began', 'Took', 'Days', 'Why', 'State'].map((name) => (
                  <th key={name} className="py-1.5 pr-4 font-medium whitespace-nowrap">
                    {name}
                  </th>
                ))}
                {COUNTS.map((name) => (
                  <th key={name} className="py-1.5 pl-4 text-right font-medium capitalize">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr key={run.id} className="border-t border-line">
                  <td className="py-1 pr-4 whitespace-nowrap">{formatInstant(run.startedAt, zone)}</td>
                  <td className="py-1 pr-4 whitespace-nowrap text-muted">
                    {run.finishedAt ? formatDuration(Date.parse(run.finishedAt) - Date.parse(run.startedAt)) : '…'}
                  </td>
                  <td className="py-1 pr-4 whitespace-nowrap">
                    {run.from === '1970-01-01' ? `all before ${formatDay(run.to)}` : formatDayRange(run)}
                  </td>
                  <td className="py-1 pr-4 whitespace-nowrap text-muted">{KINDS[run.kind]}</td>
                  <td className="py-1 pr-4">
                    <Badge tone={STATES[run.state].tone}>{STATES[run.state].name}</Badge>
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
        </div>
      ) : null}
    </Section>
  );
}
