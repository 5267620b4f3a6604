import type { SyncAnswer } from '#lib/contract/sync.ts';
import { formatRate } from '#lib/format/numbers.ts';
import { formatDuration, formatRelative } from '#lib/format/times.ts';

export type FreshnessLook = 'fresh' | 'reading' | 'waiting' | 'old' | 'stopped';

export interface FreshnessWords {
  look: FreshnessLook;
  words: string;
  /** For a phone. */
  short: string;
  /** Of a bar, 0 to 1; null = going on, nobody knows how far; absent = no bar. */
  fraction?: number | null;
}

const STATES: Record<
  Exclude<SyncAnswer['state'], 'starting' | 'backfilling'>,
  { look: FreshnessLook; words: string }
> = {
  upToDate: { look: 'fresh', words: 'up to date' },
  behind: { look: 'old', words: 'behind ARGOS' },
  failing: { look: 'old', words: 'ARGOS can’t be read' },
  stopped: { look: 'stopped', words: 'sync has stopped' },
};

/**
 * The state of the mirror in a few words.
 *
 * @param sync null = not known (yet)
 * @param failed the last question for it failed; `sync` is what was known before
 * @param now UTC milliseconds
 */
export function describeFreshness(sync: SyncAnswer | null, failed: boolean, now: number): FreshnessWords {
  const asOf = sync?.asOf ? `as of ${formatRelative(Math.min(Date.parse(sync.asOf), now), now)}` : null;
  if (failed) return { look: 'stopped', words: join(asOf, 'dashboard does not answer'), short: 'No answer' };
  if (!sync) return { look: 'waiting', words: 'Checking freshness…', short: '…' };
  if (sync.state === 'starting' || sync.state === 'backfilling') {
    const { fraction, secondsLeft } = sync.progress;
    const share = fraction === null ? null : formatRate(fraction, 0);
    const left = secondsLeft === null ? null : `${formatDuration(Math.ceil(secondsLeft) * 1_000)} left`;
    return { look: 'reading', words: join('Reading ARGOS', share, left), short: share ?? 'Reading', fraction };
  }
  const { look, words } = STATES[sync.state];
  return { look, words: join(asOf, words), short: asOf && look === 'fresh' ? asOf.replace('as of ', '') : words };
}

function join(...parts: (string | null)[]): string {
  const text = parts.filter((part) => part !== null).join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
