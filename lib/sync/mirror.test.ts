import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { requestRange } from '#lib/store/sync/request-range.ts';
import { command } from '#simulator/testing/list-all.ts';
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
const everything = { from: '2000-01-01', to: dayAgo(-1) };

describe('the first reading', () => {
  for (const order of ['newest', 'oldest', 'shuffled'] as const) {
    for (const envelope of ['project', 'bare'] as const) {
      it(`holds everything of a list that is ${order}, enveloped as ${envelope}`, async () => {
        const { syncUntil, complete, state, mirrored, expectMirrorEquals } = await start({
          rows: 3_000,
          days: 90,
          order,
          envelope,
          ties: 2_001,
          repeats: true,
        });
        await syncUntil(complete);
        await expectMirrorEquals();
        const { coverage, quarantinedTotal, progress } = await state();
        expect(quarantinedTotal).toBeGreaterThanOrEqual(3);
        expect(coverage.length).toBe(progress.daysTotal);
        expect(coverage.reduce((sum, day) => sum + day.submissions, 0)).toBe((await mirrored()).size);
      });
    }
  }

  it('reads a flat list, which has no pages and names no project, under the name of the key', async () => {
    const { syncUntil, complete, mirrored, expectMirrorEquals } = await start({
      rows: 500,
      days: 20,
      envelope: 'flat',
    });
    await syncUntil(complete);
    await expectMirrorEquals();
    expect(new Set([...(await mirrored()).values()].map((item) => item.projectId))).toEqual(new Set(['default']));
  });

  it('finds a submission after years of silence', async () => {
    const { simulator, syncUntil, complete, mirrored, state } = await start({ rows: 300, days: 10 });
    const ancient = { auth_id: 'ancient', auth_status: 'approved', create_time: '2019-05-01T10:00:00.000Z' };
    await command(simulator, '/submissions', ancient);
    await syncUntil(complete);
    expect((await mirrored()).get('ancient')).toMatchObject({ createdAt: '2019-05-01T10:00:00.000Z' });
    expect((await state()).progress.oldestDay! <= '2019-05-01').toBe(true);
  });

  it('never asks for days before SYNC_FROM, and goes on when it is taken away', async () => {
    const { syncUntil, complete, mirrored, state, expectMirrorEquals } = await start({ rows: 1_000, days: 40 });
    const from = dayAgo(15);
    await syncUntil(complete, { syncFrom: from });
    const oldest = [...(await mirrored()).values()].map((item) => item.createdAt.slice(0, 10)).sort()[0];
    expect(oldest! >= from).toBe(true);
    expect((await state()).coverage[0]?.day).toBe(from);
    await syncUntil(async () => (await complete()) && (await state()).coverage[0]!.day < from);
    await expectMirrorEquals();
  });

  it('of nothing is complete, and says that there is nothing', async () => {
    const { syncUntil, complete, state } = await start({ rows: 0, unreadable: 0, ties: 0 });
    await syncUntil(complete);
    expect(await state()).toMatchObject({ state: 'upToDate', quarantinedTotal: 0, progress: { submissionsRead: 0 } });
  });
});

describe('faults of ARGOS', () => {
  const FAULTS = [
    '500',
    '502-html',
    'truncated',
    'reset',
    'wrong-json',
    '200-error',
    'bad-length',
    'not-json',
    'processing',
  ];

  it('lose nothing: after they end the mirror equals the list', async () => {
    const { arm, syncUntil, complete, expectMirrorEquals } = await start({ rows: 2_500, days: 60 });
    for (const kind of FAULTS) await arm({ kind, match: { path: '/faceauth' }, times: 2 });
    await arm({ kind: '429', match: { path: '/faceauth' }, times: 2, retryAfter: 0 });
    await syncUntil(complete);
    await expectMirrorEquals();
  });

  it('that last are an open error with what to do, and over once they pass', async () => {
    const { simulator, arm, syncUntil, complete, state } = await start({ rows: 300, days: 10 });
    await arm({ kind: '500', match: {}, times: 100_000 });
    await syncUntil(async () => (await state()).openErrors.length > 0);
    const [error] = (await state()).openErrors;
    expect(error).toMatchObject({ kind: 'argos-down', source: 'default', resolvedAt: null });
    expect(error?.action).not.toBe('');
    expect((await state()).coverage).toEqual([]);
    await fetch(`${simulator.controlUrl}/faults`, { method: 'DELETE' });
    await syncUntil(async () => (await complete()) && (await state()).openErrors.length === 0);
    expect((await state()).errors[0]?.resolvedAt).not.toBeNull();
  });

  it('such as a wrong key are told as such', async () => {
    const { syncUntil, state } = await start({ rows: 100, days: 5 });
    await syncUntil(async () => (await state()).openErrors.length > 0, {}, 'another-key');
    expect((await state()).openErrors[0]).toMatchObject({ kind: 'wrong-key' });
    expect(JSON.stringify(await state())).not.toContain('another-key');
  });

  it('such as a list that leads in a circle end, and are told', async () => {
    const { arm, syncUntil, state } = await start({ rows: 5_000, days: 3, emptyPages: 0, shortPages: 0 });
    await arm({ kind: 'repeated-key', match: { laterPage: true }, times: 100_000 });
    await syncUntil(async () => (await state()).openErrors.some((error) => error.kind === 'repeated-cursor'));
  });
});

describe('reading again', () => {
  it('notices an erasure, and nothing of what was erased is left in any table', async () => {
    const { simulator, db, syncUntil, complete, mirrored, state } = await start({ rows: 400, days: 20 });
    const canary = {
      auth_id: 'to-be-erased',
      auth_status: 'rejected',
      create_time: new Date(Date.now() - 10 * DAY).toISOString(),
      kyc_submission_id: 'canary-subject',
      reject_comment: ['canary-comment'],
      fail_code: ['Face_Occluded_fail'],
    };
    await command(simulator, '/submissions', canary);
    await syncUntil(complete);
    expect((await mirrored()).get('to-be-erased')).toMatchObject({ comments: ['canary-comment'] });

    const { auth_id, auth_status, create_time } = canary;
    await command(simulator, '/submissions', { auth_id, auth_status, create_time, delete_check: true });
    await requestRange(db, everything);
    await syncUntil(async () => (await mirrored()).get('to-be-erased')?.erased === true);
    const { rows } = await sql<{ name: string }>`select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(db);
    for (const { name } of rows) {
      const found = await sql`select 1 from ${sql.table(name)} as t where t::text like '%canary%'`.execute(db);
      expect(found.rows, name).toEqual([]);
    }
    expect((await state()).openErrors).toEqual([]);
  });

  it('deletes nothing when ARGOS answers with less; two whole readings mark what is missing, one that lists it unmarks it', async () => {
    const { simulator, db, arm, syncUntil, complete, mirrored, state } = await start({
      rows: 300,
      days: 12,
      unreadable: 0,
    });
    await syncUntil(complete);
    const before = await mirrored();
    const doneRanges = async () =>
      (await state()).runs.filter((run) => run.kind === 'range' && run.state === 'done').length;

    for (const readings of [1, 2]) {
      await arm({ kind: 'empty-list', match: { path: '/faceauth' }, times: 100_000 });
      await requestRange(db, everything);
      await syncUntil(async () => (await doneRanges()) >= readings);
      await fetch(`${simulator.controlUrl}/faults`, { method: 'DELETE' });
      expect((await mirrored()).size).toBe(before.size);
      const missing = [...(await mirrored()).values()].filter((item) => item.missingSince !== null);
      expect(missing.length > 0).toBe(readings === 2);
    }
    await requestRange(db, everything);
    await syncUntil(async () => (await doneRanges()) >= 3);
    expect([...(await mirrored()).values()].filter((item) => item.missingSince !== null)).toEqual([]);
  });

  it('looks at the newest days again and again, and finds what arrives', async () => {
    const { simulator, syncUntil, complete, mirrored } = await start({ rows: 100, days: 5 });
    await syncUntil(complete);
    const late = {
      auth_id: 'late',
      auth_status: 'approved',
      create_time: new Date(Date.now() - 3_600_000).toISOString(),
    };
    await command(simulator, '/submissions', late);
    await syncUntil(async () => (await mirrored()).has('late'));
  });
});
