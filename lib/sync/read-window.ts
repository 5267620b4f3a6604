import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { ArgosClient } from '#lib/argos/client.ts';
import { sameCursor } from '#lib/argos/cursor.ts';
import { ArgosError } from '#lib/argos/errors.ts';
import { readTime } from '#lib/argos/read-time.ts';
import type { ArgosCursor, ArgosPage, ArgosRecord, QuarantinedRecord } from '#lib/argos/record.ts';
import { applyPage } from '#lib/store/apply-page.ts';
import type { PageToApply } from '#lib/store/apply-page.ts';
import type { Db } from '#lib/store/database.ts';
import { finishWindow } from '#lib/store/sync/finish-window.ts';
import { readClock } from '#lib/store/sync/forget-unlisted.ts';
import { BEGINNING, checkpoint, restartRun } from '#lib/store/sync/runs.ts';
import type { Run } from '#lib/store/sync/runs.ts';
import type { Limiter } from './limiter.ts';
import { RepeatedCursor } from './repeated-cursor.ts';
import { holds, padded, utcDay } from './windows.ts';

export interface WindowReader {
  db: Db;
  client: Pick<ArgosClient, 'list'>;
  limiter: Limiter;
  signal: AbortSignal;
  now: () => number;
  /** Told of each page once it is written. */
  onPage: (received: number) => void;
}

/** The most that ARGOS gives at once. */
const PAGE = 2_000;
/** Beyond this the ids of a window are not kept in memory, and nothing in it can count as missing. */
const MOST_IDS = 500_000;
/** The tail is asked first, since it is what people look at. */
const PRIORITIES = { tail: 3, range: 2, backfill: 1, sweep: 0 } as const;

/**
 * Reads a window page by page into the mirror, the next page being asked for while one is written, and notes it as covered at
 * its end. Each page is written with the checkpoint that says so: a process that is killed repeats at most one page.
 *
 * @throws ArgosError, RepeatedCursor, or the reason of the signal; what was written until then stays
 */
export async function readWindow(reader: WindowReader, begun: Run): Promise<void> {
  try {
    await readFrom(reader, begun);
  } catch (error) {
    // How long a cursor lives is undocumented: one from before a restart may no longer be understood.
    const stale = error instanceof ArgosError && (error.kind === 'bad-request' || error.kind === 'not-found');
    if (!begun.resumed || !stale) throw error;
    await readFrom(reader, await restartRun(reader.db, begun, new Date(reader.now())));
  }
}

async function readFrom(reader: WindowReader, run: Run): Promise<void> {
  const { db, client, limiter, signal } = reader;
  const openEnd = run.window.to >= utcDay(run.startedAt.getTime());
  const sawAll = run.kind !== 'tail' && !run.resumed;
  const listed = sawAll ? new Set<string>() : null;
  const begunAt = sawAll ? await readClock(db) : null;
  const cursors = new Set<string>();

  const ask = (cursor: ArgosCursor | null): Promise<ArgosPage> => {
    const question = { ...padded(run.window), count: PAGE, cursor };
    const asked = limiter.run(() => client.list(question, { signal }), PRIORITIES[run.kind]);
    // It may fail while the page before it is being written; it is awaited right after.
    asked.catch(() => undefined);
    return asked;
  };

  let cursor = run.cursor;
  let next = ask(cursor);
  for (;;) {
    const page = await next;
    signal.throwIfAborted();
    const following = page.nextCursor;
    if (following) {
      const text = `${following.authId}\n${following.createTime}`;
      if (sameCursor(cursor, following) || cursors.has(text)) throw new RepeatedCursor();
      cursors.add(text);
      next = ask(following);
    }
    const part = partOf(page, run, openEnd);
    const outcome = await applyPage(db, part, (trx, written) => checkpoint(trx, run.id, following, written));
    reader.onPage(outcome.received);
    if (listed && listed.size < MOST_IDS) for (const id of idsOf(part)) listed.add(id);
    if (!following) break;
    cursor = following;
    await yieldToOthers();
  }
  await finishWindow(db, {
    run,
    listed: listed && listed.size < MOST_IDS ? listed : null,
    begunAt,
    fromBeginning: run.window.from === BEGINNING,
    openEnd,
  });
}

/** What of a page belongs to the window. A record whose time can't be read belongs wherever it turns up. */
function partOf(page: ArgosPage, { source, window }: Run, openEnd: boolean): PageToApply {
  const inside = (createdAt: string | null): boolean => {
    // Not Date.parse alone: it takes the 30th of February for a day in March, and then no window would hold the record.
    const time = createdAt === null ? null : readTime(createdAt);
    return time === null || holds(window, openEnd, Date.parse(time));
  };
  const records = page.records.filter((record: ArgosRecord) => inside(record.submission.createdAt));
  const quarantined = page.quarantined.filter((record: QuarantinedRecord) => inside(record.createdAt));
  return { source, records, quarantined, outside: page.received - records.length - quarantined.length };
}

function* idsOf({ records, quarantined }: PageToApply): Generator<string> {
  for (const record of records) yield record.submission.authId;
  for (const record of quarantined) if (record.authId !== null) yield record.authId;
}
