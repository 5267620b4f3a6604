import { afterEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { command } from '#simulator/testing/list-all.ts';
import { requestRange } from '#lib/store/sync/request-range.ts';
import { startRun } from '#lib/store/sync/runs.ts';
import { createLimiter } from './limiter.ts';
import { readWindow } from './read-window.ts';
import { startMirrorBench } from './testing/mirror-bench.ts';
import type { MirrorBench } from './testing/mirror-bench.ts';

let bench: MirrorBench | undefined;
const start = async (options: Parameters<typeof startMirrorBench>[0]): Promise<MirrorBench> => {
  bench = await startMirrorBench(options);
  return bench;
};
afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

const DAY = 86_400_000;
const ago = (days: number): Date => new Date(Date.now() - days * DAY);
const dayAgo = (days: number): string => ago(days).toISOString().slice(0, 10);

/** Puts into quarantine what a reading once listed so and will not list any more: it was changed since. */
async function seenBefore({ db }: MirrorBench, raw: string, createdDay: string | null): Promise<void> {
  await db
    .insertInto('quarantine')
    .values({
      source: 'default',
      auth_id: null,
      created_at_text: createdDay,
      created_day: createdDay,
      cause: 'It names no id (auth_id).',
      raw,
      record_hash: raw,
      first_seen_at: ago(9),
      last_seen_at: ago(2),
    })
    .execute();
}
const kept = async ({ db }: MirrorBench): Promise<string[]> => {
  const { rows } = await sql<{ raw: string }>`select raw from quarantine where record_hash = raw order by raw`.execute(
    db,
  );
  return rows.map(({ raw }) => raw);
};
const doneRanges = async ({ state }: MirrorBench): Promise<number> =>
  (await state()).runs.filter((run) => run.kind === 'range' && run.state === 'done').length;

describe('records without an id that are listed otherwise now', () => {
  it('leave quarantine when the window they lie in was read whole', async () => {
    const mirror = await start({ rows: 100, days: 12, unreadable: 0 });
    await mirror.syncUntil(mirror.complete);
    await seenBefore(mirror, 'of five days ago', dayAgo(5));
    await seenBefore(mirror, 'of nine days ago', dayAgo(9));
    await seenBefore(mirror, 'of no day', null);
    await requestRange(mirror.db, { from: dayAgo(6), to: dayAgo(4) });
    await mirror.syncUntil(async () => (await doneRanges(mirror)) === 1);
    expect(await kept(mirror)).toContain('of nine days ago');
    expect(await kept(mirror)).not.toContain('of five days ago');
  });

  it('without a time, too, when all days were read whole', async () => {
    const mirror = await start({ rows: 100, days: 12, unreadable: 0 });
    await mirror.syncUntil(mirror.complete);
    await seenBefore(mirror, 'of no day', null);
    const day = dayAgo(5);
    await mirror.db
      .updateTable('coverage_day')
      .set({ read_at: ago(3) })
      .where('day', '=', day)
      .execute();
    await requestRange(mirror.db, { from: dayAgo(9), to: dayAgo(8) });
    await mirror.syncUntil(async () => (await doneRanges(mirror)) === 1);
    expect(await kept(mirror), 'a day has not been read since').toEqual(['of no day']);
    await requestRange(mirror.db, { from: day, to: day });
    await mirror.syncUntil(async () => (await doneRanges(mirror)) === 2);
    expect(await kept(mirror)).toEqual([]);
  });

  it('stay while they are listed', async () => {
    const mirror = await start({ rows: 100, days: 12, unreadable: 0 });
    const create_time = ago(5).toISOString();
    await command(mirror.simulator, '/submissions', { auth_status: 'approved', create_time, auth_id: { no: 'id' } });
    await mirror.syncUntil(mirror.complete);
    expect((await mirror.state()).quarantinedTotal).toBe(1);
    await requestRange(mirror.db, { from: '1970-01-01', to: dayAgo(0) });
    await mirror.syncUntil(async () => (await doneRanges(mirror)) === 1);
    expect((await mirror.state()).quarantine).toMatchObject([{ authId: null, createdAt: create_time }]);
  });
});

it('a record of a day that the calendar does not have is kept with its cause, in whatever window it is listed', async () => {
  const { db } = await start({ rows: 0, days: 1, unreadable: 0, ties: 0 });
  const window = { from: '2025-02-25', to: '2025-02-27' };
  const cause = 'create_time is not a time of this century in ISO 8601.';
  const odd = {
    cause,
    authId: 'odd',
    createdAt: '2025-02-30T10:00:00Z',
    argosProjectId: null,
    erased: false,
    raw: '{}',
  };
  const page = { records: [], quarantined: [odd], nextCursor: null, received: 1 };
  const run = await startRun(db, { source: 'default', kind: 'range', window, startedAt: new Date() });
  const signal = new AbortController().signal;
  const client = { list: () => Promise.resolve(page) };
  await readWindow({ db, client, limiter: createLimiter(1), signal, now: Date.now, onPage: () => undefined }, run);
  expect(await db.selectFrom('quarantine').select(['auth_id', 'cause', 'created_day']).execute()).toEqual([
    { auth_id: 'odd', cause, created_day: null },
  ]);
});
