import { millisecondsInDay } from 'date-fns/constants';
import type { ArgosClient } from '#lib/argos/client.ts';
import { readTime } from '#lib/argos/read-time.ts';
import { shiftDay } from '#lib/domain/zone-days.ts';
import { BEGINNING } from '#lib/store/sync/runs.ts';
import { utcDay } from './windows.ts';

/** ARGOS's zone is undocumented and its days may be ours shifted by one. */
const SLACK_DAYS = 1;
/** A page may be empty although more follows; after so many that say nothing the answer is taken to be "yes". */
const MOST_EMPTY_PAGES = 5;

/**
 * The oldest day that may have a submission, by halving the time since 1970: some fifteen questions for one record each. The
 * list has no order that one could rely on and no total; this alone tells how long the first reading will take.
 *
 * @param ask `list` of a client
 * @param today in UTC
 * @returns a UTC day that is not later than the oldest submission; null where ARGOS lists none at all
 * @throws ArgosError
 */
export async function findBeginning(ask: ArgosClient['list'], today: string): Promise<string | null> {
  let empty = Date.parse(`${BEGINNING}T00:00:00Z`) / millisecondsInDay - 1;
  let filled = Date.parse(`${shiftDay(today, 1)}T00:00:00Z`) / millisecondsInDay;
  if (!(await hasUntil(ask, dayOf(filled)))) return null;
  while (filled - empty > 1) {
    const middle = Math.floor((empty + filled) / 2);
    if (await hasUntil(ask, dayOf(middle))) filled = middle;
    else empty = middle;
  }
  const oldest = dayOf(filled - SLACK_DAYS);
  return oldest < BEGINNING ? BEGINNING : oldest;
}

const dayOf = (number: number): string => utcDay(number * millisecondsInDay);

/** Does ARGOS list anything created up to this day? A record of another time is no answer: its dates would mean something else. */
async function hasUntil(ask: ArgosClient['list'], day: string): Promise<boolean> {
  const latest = Date.parse(`${shiftDay(day, 1 + SLACK_DAYS)}T00:00:00Z`);
  const question = { startDate: BEGINNING, endDate: day, count: 1 };
  let page = await ask(question);
  for (let pages = 1; page.received === 0 && page.nextCursor; pages++) {
    if (pages === MOST_EMPTY_PAGES) return true;
    page = await ask({ ...question, cursor: page.nextCursor });
  }
  const times = [
    ...page.records.map((record) => Date.parse(record.submission.createdAt)),
    ...page.quarantined.map((record) => Date.parse(readTime(record.createdAt ?? '') ?? '')),
  ];
  return times.some((time) => Number.isNaN(time) || time < latest);
}
