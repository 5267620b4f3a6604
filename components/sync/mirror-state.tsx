'use client';
import { Progress } from '#components/ui/progress.tsx';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import type { SyncAnswer } from '#lib/contract/sync.ts';
import { formatCount, formatRate } from '#lib/format/numbers.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useNow } from '#lib/search-params/use-now.ts';

/** The state in words, how far the first reading is, and each key's share. */
export function MirrorState({ sync }: { sync: SyncAnswer }) {
  const messages = useMessages();
  const {
    sync: { facts, keys, states, notYet },
    format,
  } = messages;
  const now = useNow();
  const { zone } = useFilter();
  const { progress } = sync;
  const { name, meaning } = states[sync.state];
  const far = describeProgress(messages, progress);
  return (
    <div className="flex flex-col gap-4">
      <div role="status">
        <p className="text-lg font-semibold">{name}</p>
        <p className="text-sm text-muted">{meaning}</p>
      </div>
      <div className="flex flex-col gap-1.5">
        <Progress label={messages.sync.progress.name} fraction={progress.fraction} valueText={far} className="h-1.5" />
        <p className="text-xs text-muted">{far}</p>
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 border-y border-line py-3 sm:grid-cols-3 lg:grid-cols-6">
        <Fact name={facts.asOf}>
          {sync.asOf === null ? notYet : format.relative(Math.min(Date.parse(sync.asOf), now), now)}
        </Fact>
        <Fact name={facts.submissions}>{formatCount(progress.submissionsRead)}</Fact>
        <Fact name={facts.oldestDay}>{progress.oldestDay === null ? '–' : format.day(progress.oldestDay)}</Fact>
        <Fact name={facts.newestDay}>{progress.newestDay === null ? '–' : format.day(progress.newestDay)}</Fact>
        <Fact {...facts.quarantined}>
          {sync.quarantinedTotal === 0 ? (
            '0'
          ) : (
            <a href="#quarantine" className="text-accent-text underline-offset-3 hover:underline">
              {formatCount(sync.quarantinedTotal)}
            </a>
          )}
        </Fact>
        <Fact {...facts.missing}>{formatCount(sync.missingTotal)}</Fact>
      </dl>
      {sync.sources.length > 0 ? (
        <ScrollRegion label={keys.title}>
          <table className="w-full text-sm">
            <caption className="sr-only">{keys.title}</caption>
            <thead className="text-left text-xs text-muted">
              <tr className="border-b border-line">
                <th className="py-1.5 pr-4 font-medium">{keys.key}</th>
                <th className="py-1.5 pr-4 font-medium">{keys.projects}</th>
                <th className="py-1.5 pr-4 text-right font-medium">{keys.submissions}</th>
                <th className="py-1.5 pr-4 pl-8 font-medium">{keys.tail}</th>
                <th className="py-1.5 font-medium">{keys.sweep}</th>
              </tr>
            </thead>
            <tbody>
              {sync.sources.map((source) => (
                <tr key={source.name} className="border-b border-line">
                  <td className="py-1.5 pr-4">{source.name}</td>
                  <td className="py-1.5 pr-4 font-mono text-xs">{source.projectIds.join(', ') || '–'}</td>
                  <td className="py-1.5 pr-4 text-right">{formatCount(source.submissions)}</td>
                  <td className="py-1.5 pr-4 pl-8 whitespace-nowrap">
                    {source.tailAt === null ? notYet : format.instant(source.tailAt, zone)}
                  </td>
                  <td className="py-1.5 whitespace-nowrap">
                    {source.sweepAt === null ? keys.noSweep : format.instant(source.sweepAt, zone)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
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

function describeProgress(
  { sync: { progress }, format }: Messages,
  { daysRead, daysTotal, fraction, perSecond, secondsLeft }: SyncAnswer['progress'],
): string {
  if (fraction === 1) return progress.done(daysRead);
  const parts = [
    daysTotal === null ? progress.days(daysRead) : progress.daysOf(daysRead, daysTotal),
    fraction === null ? progress.unknown : formatRate(fraction, 0),
    perSecond ? progress.perSecond(perSecond) : null,
    secondsLeft === null ? null : progress.left(format.duration(secondsLeft * 1_000)),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
