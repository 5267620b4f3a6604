import type { SyncAnswer } from '#lib/contract/sync.ts';
import { formatRate } from '#lib/format/numbers.ts';
import type { Messages } from '#lib/messages/messages.ts';

export type FreshnessLook = 'fresh' | 'reading' | 'waiting' | 'old' | 'stopped';

export interface FreshnessWords {
  look: FreshnessLook;
  words: string;
  /** For a phone. */
  short: string;
  /** Of a bar, 0 to 1; null = going on, nobody knows how far; absent = no bar. */
  fraction?: number | null;
}

const LOOKS: Record<Exclude<SyncAnswer['state'], 'starting' | 'backfilling'>, FreshnessLook> = {
  upToDate: 'fresh',
  behind: 'old',
  failing: 'old',
  stopped: 'stopped',
};

/**
 * The state of the mirror in a few words.
 *
 * @param sync null = not known (yet)
 * @param failed the last question for it failed; `sync` is what was known before
 * @param now UTC milliseconds
 */
export function describeFreshness(
  { shell: { freshness: say }, format }: Pick<Messages, 'shell' | 'format'>,
  sync: SyncAnswer | null,
  failed: boolean,
  now: number,
): FreshnessWords {
  const age = sync?.asOf ? format.relative(Math.min(Date.parse(sync.asOf), now), now) : null;
  const asOf = age === null ? null : say.asOf(age);
  if (failed) return { look: 'stopped', words: join(asOf, say.noAnswer), short: say.noAnswerShort };
  if (!sync) return { look: 'waiting', words: say.checking, short: '…' };
  if (sync.state === 'starting' || sync.state === 'backfilling') {
    const { fraction, secondsLeft } = sync.progress;
    const share = fraction === null ? null : formatRate(fraction, 0);
    const left = secondsLeft === null ? null : say.left(format.duration(Math.ceil(secondsLeft) * 1_000));
    return { look: 'reading', words: join(say.reading, share, left), short: share ?? say.readingShort, fraction };
  }
  const look = LOOKS[sync.state];
  const words = say[sync.state];
  return { look, words: join(asOf, words), short: age !== null && look === 'fresh' ? age : words };
}

function join(...parts: (string | null)[]): string {
  const text = parts.filter((part) => part !== null).join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
