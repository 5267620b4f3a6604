import { afterEach, describe, expect, it } from 'vitest';
import { command } from '#simulator/testing/list-all.ts';
import { requestRange } from '#lib/store/sync/request-range.ts';
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
const dayAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

describe('days on which the dashboard was off', () => {
  it('are read when it is back, the day on which it stopped included, and it is not up to date before', async () => {
    const { db, syncUntil, complete, state, expectMirrorEquals } = await start({ rows: 1_500, days: 40 });
    const idle = async () => {
      const [source] = await db.selectFrom('sync_source').selectAll().execute();
      return source?.backfill_done === true && (await state()).runs.every((run) => run.state === 'done');
    };
    await syncUntil(idle, { now: () => Date.now() - 12 * DAY });
    const { progress, sources } = await state();
    expect(progress.fraction).toBeLessThan(1);
    expect(sources[0]?.backfillDone).toBe(false);
    await syncUntil(complete);
    await expectMirrorEquals();
    const { coverage, state: word } = await state();
    expect(word).toBe('upToDate');
    for (let day = 3; day <= 13; day++) {
      const read = coverage.find((each) => each.day === dayAgo(day));
      expect(read && read.readAt > dayAgo(day - 1), `${dayAgo(day)}: ${read?.readAt}`).toBe(true);
    }
  });
});

describe('the time before the first submission', () => {
  it('is looked at again with each round of the sweep', async () => {
    const { simulator, syncUntil, complete, mirrored } = await start({ rows: 50, days: 4 });
    await syncUntil(complete);
    const late = { auth_id: 'late', auth_status: 'approved', create_time: '2024-05-01T10:00:00.000Z' };
    await command(simulator, '/submissions', late);
    const began = Date.now();
    // Ten hours a second.
    await syncUntil(async () => (await mirrored()).has('late'), { now: () => began + (Date.now() - began) * 36_000 });
    expect((await mirrored()).get('late')).toMatchObject({ createdAt: '2024-05-01T10:00:00.000Z' });
  });
});

describe('days asked for beyond the calendar', () => {
  it('cover none that has not begun, and none before the first submission', async () => {
    const { db, syncUntil, complete, state } = await start({ rows: 100, days: 6, unreadable: 0 });
    await syncUntil(complete);
    const before = (await state()).coverage.length;
    const ranges = [
      { from: '1970-01-01', to: '2199-12-31' },
      { from: '1970-01-02', to: '2199-12-31' },
      { from: '1999-01-01', to: '1999-12-31' },
      { from: dayAgo(0), to: '2199-12-31' },
    ];
    for (const range of ranges) await requestRange(db, range);
    const read = async () => (await state()).runs.filter(({ kind, state }) => kind === 'range' && state === 'done');
    await syncUntil(async () => (await read()).length === ranges.length);
    const { coverage } = await state();
    expect(coverage.at(-1)?.day).toBe(dayAgo(0));
    expect(coverage.length).toBeLessThanOrEqual(before + 1);
  });

  it('asked for while nothing is known yet, too', async () => {
    const { db, syncUntil, complete, state } = await start({ rows: 100, days: 6, unreadable: 0 });
    await db.insertInto('sync_source').values({ source: 'default' }).execute();
    await requestRange(db, { from: '1980-01-01', to: '2199-12-31' });
    await syncUntil(
      async () =>
        (await complete()) && (await state()).runs.some(({ kind, state }) => kind === 'range' && state === 'done'),
    );
    const { coverage } = await state();
    // Until the beginning is known the backfill reads some small windows; 45 years of days were asked for.
    expect(coverage.length).toBeLessThan(100);
    expect(coverage.at(-1)?.day).toBe(dayAgo(0));
  });
});
