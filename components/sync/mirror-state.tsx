'use client';
import { Progress } from '#components/ui/progress.tsx';
import type { SyncAnswer } from '#lib/contract/sync.ts';
import { formatDay } from '#lib/format/days.ts';
import { formatCount, formatRate } from '#lib/format/numbers.ts';
import { formatDuration, formatInstant, formatRelative } from '#lib/format/times.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useNow } from '#lib/search-params/use-now.ts';

const STATES: Record<SyncAnswer['state'], { name: string; meaning: string }> = {
  starting: { name: 'Starting', meaning: 'The sync has not reported yet.' },
  backfilling: {
    name: 'Reading the past',
    meaning: 'The newest days are here; older ones are read day by day, newest first.',
  },
  upToDate: { name: 'Up to date', meaning: 'The newest days are looked at every minute, all older ones within a day.' },
  behind: { name: 'Behind', meaning: 'The newest days have not been looked at for more than three minutes.' },
  failing: { name: 'ARGOS can’t be read', meaning: 'What is shown is what was read before. See below what is wrong.' },
  stopped: {
    name: 'Stopped',
    meaning: 'No sync process has reported for two minutes. Restart the dashboard, and look at its log.',
  },
};

/** The state in words, how far the first reading is, and each key's share. */
export function MirrorState({ sync }: { sync: SyncAnswer }) {
  const now = useNow();
  const { zone } = useFilter();
  const { progress } = sync;
  const { name, meaning } = STATES[sync.state];
  return (
    <div className="flex flex-col gap-4">
      <div role="status">
        <p className="text-lg font-semibold">{name}</p>
        <p className="text-sm text-muted">{meaning}</p>
      </div>
      <div className="flex flex-col gap-1.5">
        <Progress
          label="First reading"
          fraction={progress.fraction}
          valueText={describeProgress(progress)}
          className="h-1.5"
        />
        <p className="text-xs text-muted">{describeProgress(progress)}</p>
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 border-y border-line py-3 sm:grid-cols-3 lg:grid-cols-6">
        <Fact name="As of">
          {sync.asOf === null ? 'not yet' : formatRelative(Math.min(Date.parse(sync.asOf), now), now)}
        </Fact>
        <Fact name="Submissions">{formatCount(progress.submissionsRead)}</Fact>
        <Fact name="Oldest day">{progress.oldestDay === null ? '–' : formatDay(progress.oldestDay)}</Fact>
        <Fact name="Newest day">{progress.newestDay === null ? '–' : formatDay(progress.newestDay)}</Fact>
        <Fact name="In quarantine" meaning="listed in a way that can’t be read">
          {sync.quarantinedTotal === 0 ? (
            '0'
          ) : (
            <a href="#quarantine" className="text-accent-text underline-offset-3 hover:underline">
              {formatCount(sync.quarantinedTotal)}
            </a>
          )}
        </Fact>
        <Fact name="Missing at ARGOS" meaning="listed once, and no more">
          {formatCount(sync.missingTotal)}
        </Fact>
      </dl>
      {sync.sources.length > 0 ? (
        <div tabIndex={0} role="region" aria-label="Keys and their projects" className="scroll-edge overflow-x-auto">
          <table className="w-full text-sm">
            <caption className="sr-only">Keys and their projects</caption>
            <thead className="text-left text-xs text-muted">
              <tr className="border-b border-line">
                <th className="py-1.5 pr-4 font-medium">Key</th>
                <th className="py-1.5 pr-4 font-medium">Projects</th>
                <th className="py-1.5 pr-4 text-right font-medium">Submissions</th>
                <th className="py-1.5 pr-4 pl-8 font-medium">Newest days looked at</th>
                <th className="py-1.5 font-medium">All days read since</th>
              </tr>
            </thead>
            <tbody>
              {sync.sources.map((source) => (
                <tr key={source.name} className="border-b border-line">
                  <td className="py-1.5 pr-4">{source.name}</td>
                  <td className="py-1.5 pr-4 font-mono text-xs">{source.projectIds.join(', ') || '–'}</td>
                  <td className="py-1.5 pr-4 text-right">{formatCount(source.submissions)}</td>
                  <td className="py-1.5 pr-4 pl-8 whitespace-nowrap">
                    {source.tailAt === null ? 'not yet' : formatInstant(source.tailAt, zone)}
                  </td>
                  <td className="py-1.5 whitespace-nowrap">
                    {source.sweepAt === null ? 'the first reading is not done' : formatInstant(source.sweepAt, zone)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </div>
  );
}

function Fact({ name, meaning, children }: { name: string; meaning?: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="text-base font-medium">{children}</dd>
      {meaning ? <dd className="text-2xs text-faint">{meaning}</dd> : null}
    </div>
  );
}

function describeProgress({ daysRead, daysTotal, fraction, perSecond, secondsLeft }: SyncAnswer['progress']): string {
  if (fraction === 1) return `All ${formatCount(daysRead)} days that ARGOS has were read whole.`;
  const days =
    daysTotal === null
      ? `${formatCount(daysRead)} days read`
      : `${formatCount(daysRead)} of ${formatCount(daysTotal)} days read`;
  const parts = [
    days,
    fraction === null ? 'how far the past goes back is not known yet' : formatRate(fraction, 0),
    perSecond ? `${formatCount(perSecond)} submissions a second` : null,
    secondsLeft === null ? null : `about ${formatDuration(secondsLeft * 1_000)} left`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
