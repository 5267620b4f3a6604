import { millisecondsInDay } from 'date-fns/constants';
import type { SyncAnswer } from '#lib/contract/sync.ts';

/** A configured key, as the sync knows it. */
export interface SourceRow {
  name: string;
  projectIds: string[];
  submissions: number;
  /** All days up to those that the tail reads were read. */
  backfillDone: boolean;
  tailAt: Date | null;
  /** Is it known how far the past goes back? */
  beginningKnown: boolean;
  /** The oldest day of it; null where ARGOS lists nothing. */
  beginningDay: string | null;
  coveredDays: number;
  missing: number;
  oldestDay: string | null;
  newestDay: string | null;
  stalestAt: Date | null;
}

const STOPPED_AFTER_MS = 120_000;
const BEHIND_AFTER_MS = 180_000;

interface Facts {
  sources: SourceRow[];
  heartbeatAt: Date | null;
  asOf: Date | null;
  openErrors: number;
  now: Date;
}

/** The mirror's state in one word; the worst that is true. */
export function stateOf({ sources, heartbeatAt, asOf, openErrors, now }: Facts): SyncAnswer['state'] {
  if (heartbeatAt === null) return 'starting';
  if (now.getTime() - heartbeatAt.getTime() > STOPPED_AFTER_MS) return 'stopped';
  const late = asOf === null || now.getTime() - asOf.getTime() > BEHIND_AFTER_MS;
  if (openErrors > 0 && late) return 'failing';
  if (sources.length === 0) return 'starting';
  if (sources.some((source) => !source.backfillDone)) return 'backfilling';
  return late ? 'behind' : 'upToDate';
}

/**
 * How far the first reading is. Where its end is not known yet there is no fraction to tell, and none is made up.
 */
export function progressOf(sources: SourceRow[], perSecond: number | null, now: Date): SyncAnswer['progress'] {
  const daysRead = sum(sources.map((source) => source.coveredDays));
  const totals = sources.map((source) => totalDays(source, now));
  const daysTotal = totals.length === 0 || totals.includes(null) ? null : Math.max(daysRead, sum(totals.map(Number)));
  const done = sources.length > 0 && sources.every((source) => source.backfillDone);
  const submissions = sum(sources.map((source) => source.submissions));
  const left = daysTotal === null || daysRead === 0 ? null : (submissions / daysRead) * (daysTotal - daysRead);
  const days = (pick: (source: SourceRow) => string | null): string[] =>
    sources
      .map(pick)
      .filter((day) => day !== null)
      .sort();
  return {
    daysRead,
    daysTotal: done ? daysRead : daysTotal,
    // Not 1 before the last window is read: the empty past behind the oldest day counts for nothing but takes its time.
    fraction: done ? 1 : daysTotal === null ? null : Math.min(0.99, daysRead / Math.max(1, daysTotal)),
    submissionsRead: submissions,
    perSecond,
    secondsLeft: done ? 0 : left !== null && perSecond ? Math.ceil(left / perSecond) : null,
    newestDay: days((source) => source.newestDay).at(-1) ?? null,
    oldestDay: days((source) => source.oldestDay).at(-1) ?? null,
  };
}

/** Days from the oldest one that has to be read to today; null while that is not known. */
function totalDays(source: SourceRow, now: Date): number | null {
  if (source.backfillDone) return source.coveredDays;
  if (!source.beginningKnown) return null;
  const today = now.toISOString().slice(0, 10);
  const first = source.beginningDay ?? today;
  return (Date.parse(today) - Date.parse(first)) / millisecondsInDay + 1;
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
