import type { ArgosClient } from '#lib/argos/client.ts';
import { shiftDay } from '#lib/domain/zone-days.ts';
import { countDays } from '#lib/domain/time-range.ts';
import type { DayRange } from '#lib/domain/time-range.ts';
import type { Db } from '#lib/store/database.ts';
import { recordError, resolveErrors } from '#lib/store/sync/errors.ts';
import { newestGap } from '#lib/store/sync/gaps.ts';
import { takeRequests } from '#lib/store/sync/request-range.ts';
import { endRun, listUnfinished, resumeRun, startRun } from '#lib/store/sync/runs.ts';
import type { Run } from '#lib/store/sync/runs.ts';
import type { RunKind } from '#lib/store/sync/schema.ts';
import { planBackfill, readProgress, setBackfill, setBeginning, stalestDays } from '#lib/store/sync/sources.ts';
import { ProjectOfAnotherKey } from '#lib/store/take-over-project.ts';
import { describeFailure, tellInside } from './failures.ts';
import { findBeginning } from './find-beginning.ts';
import type { Limiter } from './limiter.ts';
import { readWindow } from './read-window.ts';
import { MOST_DAYS_UNKNOWN, nextWindow, sweepDays, sweepPause, tailWindow, utcDay, windowAskedFor } from './windows.ts';

export interface SourceSyncOptions {
  db: Db;
  /** Name of the configured key. */
  source: string;
  client: Pick<ArgosClient, 'list'>;
  limiter: Limiter;
  /** Windows read at once. */
  concurrency: number;
  syncFrom: string | null;
  signal: AbortSignal;
  now: () => number;
  onPage: (received: number) => void;
  /** A reading ended, and there is room for another. */
  onEnded: () => void;
  log: (message: string, facts?: object) => void;
  /** From the beginning of one look at the newest days to the next, ms. */
  tailEveryMs: number;
  /** How long to leave ARGOS alone after so many failures in a row, ms. */
  backoff: (failures: number) => number;
}

/** Before the windows of the past, behind the newest days. */
const SEEK_PRIORITY = 2;

/** Decides what one key reads next: what people asked for, the newest days, the past, and then all of it again. */
export class SourceSync {
  readonly #options: SourceSyncOptions;
  readonly #active = new Map<number, { run: Run; done: Promise<void> }>();
  #tailDueAt = 0;
  #sweepDueAt = 0;
  #failures = 0;
  #quietUntil = 0;
  #lastDays = 0;
  #beginning: Promise<void> | undefined;
  #beginningKnown = false;
  /** The day on which there was no gap; readings that end may show one. */
  #gaplessOn = '';
  /** Another key has the project of this one: asking again would only be refused again. */
  #refused = false;

  constructor(options: SourceSyncOptions) {
    this.#options = options;
  }

  /** Starts whatever is due and has room. Call it often: about once a second, and when a reading ended. */
  async tick(): Promise<void> {
    const { now, concurrency, syncFrom } = this.#options;
    if (this.#isToRest()) return;
    this.#seekBeginning();
    await this.#startRequests();
    if (now() >= this.#tailDueAt && !this.#reading('tail')) {
      this.#tailDueAt = now() + this.#options.tailEveryMs;
      const { from, to } = tailWindow(now());
      await this.#start('tail', { from: syncFrom !== null && syncFrom > from ? syncFrom : from, to });
    }
    // What fails at once would otherwise be begun again at once, without end.
    while (this.#active.size < concurrency && !this.#isToRest()) if (!(await this.#startNext())) break;
  }

  #isToRest(): boolean {
    const { now, signal } = this.#options;
    return signal.aborted || this.#refused || now() < this.#quietUntil;
  }

  /** Resolves when nothing is being read any more. */
  async settled(): Promise<void> {
    await Promise.all([this.#beginning, ...[...this.#active.values()].map(({ done }) => done)]);
  }

  /** Once: where the past begins, asked beside the first readings. Without an answer the backfill goes on with small windows. */
  #seekBeginning(): void {
    this.#beginning ??= this.#findBeginning().catch((error: unknown) => {
      this.#beginning = undefined;
      return this.#noteFailure(error, null);
    });
  }

  async #findBeginning(): Promise<void> {
    const { db, source, client, limiter, signal, now } = this.#options;
    if ((await readProgress(db, source)).oldestDay === undefined) {
      const list: ArgosClient['list'] = (question) =>
        limiter.run(() => client.list(question, { signal }), SEEK_PRIORITY);
      await setBeginning(db, source, await findBeginning(list, utcDay(now())));
    }
    this.#beginningKnown = true;
  }

  /** What people asked for waits for the beginning to be known: it tells which of the days can hold anything. */
  async #startRequests(): Promise<void> {
    if (!this.#beginningKnown) return;
    const { db, source, syncFrom } = this.#options;
    for (const asked of await takeRequests(db, source)) {
      const { emptyBefore, oldestDay = null } = await readProgress(db, source);
      const window = windowAskedFor(asked, { first: emptyBefore ?? oldestDay, syncFrom });
      if (window) await this.#start('range', window);
    }
  }

  async #startNext(): Promise<boolean> {
    const { db, source } = this.#options;
    const unfinished = (await listUnfinished(db, source)).find((run) => !this.#active.has(run.id));
    if (unfinished) {
      this.#read(await resumeRun(db, unfinished));
      return true;
    }
    return (await this.#startGap()) || (await this.#startBackfill()) || (await this.#startSweep());
  }

  /** Days that nobody read because the dashboard was off for longer than the tail looks back: newer than all that the backfill reads. */
  async #startGap(): Promise<boolean> {
    const { db, source, syncFrom, now } = this.#options;
    const today = utcDay(now());
    if (this.#gaplessOn === today) return false;
    const { perDay } = await readProgress(db, source);
    const days = perDay === null ? MOST_DAYS_UNKNOWN : sweepDays(perDay);
    const window = await newestGap(db, source, { today, syncFrom, days });
    if (window) await this.#start('backfill', window);
    else this.#gaplessOn = today;
    return window !== null;
  }

  async #startBackfill(): Promise<boolean> {
    const { db, source, syncFrom, now } = this.#options;
    const progress = await readProgress(db, source);
    if (progress.backfillDone) return this.#reopenBackfill();
    const nextDay = progress.nextDay ?? shiftDay(tailWindow(now()).from, -1);
    const window = nextWindow({ ...progress, nextDay, lastDays: this.#lastDays, syncFrom });
    if (window === null) {
      if (!this.#reading('backfill')) await setBackfill(db, source, nextDay, true);
      return false;
    }
    this.#lastDays = countDays(window);
    this.#read(await planBackfill(db, source, window, shiftDay(window.from, -1), new Date(now())));
    return true;
  }

  /** SYNC_FROM was moved back, or taken away, since the backfill was done: the past goes on where it ended. */
  async #reopenBackfill(): Promise<boolean> {
    const { db, source, syncFrom } = this.#options;
    const { nextDay, reached } = await beginningOf(db, source);
    if (reached || nextDay === null || (syncFrom !== null && nextDay < syncFrom)) return false;
    await setBackfill(db, source, nextDay, false);
    return false;
  }

  async #startSweep(): Promise<boolean> {
    const { db, source, now } = this.#options;
    if (now() < this.#sweepDueAt || this.#reading('sweep')) return false;
    const { perDay, coveredDays, backfillDone } = await readProgress(db, source);
    if (!backfillDone || perDay === null) return false;
    const days = sweepDays(perDay);
    if (this.#sweepDueAt === 0) {
      this.#sweepDueAt = now() + sweepPause(coveredDays, days);
      return false;
    }
    const window = await stalestDays(db, source, {
      before: tailWindow(now()).from,
      days,
      past: this.#options.syncFrom === null,
    });
    this.#sweepDueAt = now() + sweepPause(coveredDays, days);
    if (!window) return false;
    await this.#start('sweep', window);
    return true;
  }

  #reading(kind: RunKind): boolean {
    return [...this.#active.values()].some(({ run }) => run.kind === kind);
  }

  async #start(kind: RunKind, window: DayRange): Promise<void> {
    const { db, source, now } = this.#options;
    this.#read(await startRun(db, { source, kind, window, startedAt: new Date(now()) }));
  }

  #read(run: Run): void {
    const done = this.#readAndNote(run).finally(() => this.#active.delete(run.id));
    this.#active.set(run.id, { run, done });
  }

  async #readAndNote(run: Run): Promise<void> {
    const { db, source, now, signal } = this.#options;
    try {
      await readWindow(this.#options, run);
      this.#failures = 0;
      if (!this.#refused) await resolveErrors(db, source, run.window, new Date(now()));
    } catch (error) {
      if (signal.aborted) return;
      await this.#noteFailure(error, run.window);
      await endRun(db, run.id, 'failed');
    } finally {
      if (run.kind !== 'tail') this.#gaplessOn = '';
      this.#options.onEnded();
    }
  }

  async #noteFailure(error: unknown, window: DayRange | null): Promise<void> {
    const { db, source, now, signal, log } = this.#options;
    if (signal.aborted) return;
    const failure = describeFailure(error);
    this.#quietUntil = now() + this.#options.backoff(++this.#failures);
    this.#refused ||= error instanceof ProjectOfAnotherKey;
    const inside = failure.kind === 'internal' ? { inside: tellInside(error) } : {};
    log('ARGOS could not be read', { source, window, error: failure.kind, ...inside });
    await recordError(db, { source, window, ...failure }, new Date(now()));
  }
}

async function beginningOf(db: Db, source: string): Promise<{ nextDay: string | null; reached: boolean }> {
  const row = await db
    .selectFrom('sync_source')
    .select(['next_day', 'empty_before'])
    .where('source', '=', source)
    .executeTakeFirst();
  return { nextDay: row?.next_day ?? null, reached: row?.empty_before != null };
}
