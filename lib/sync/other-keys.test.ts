import { afterEach, describe, expect, it } from 'vitest';
import { requestRange } from '#lib/store/sync/request-range.ts';
import { getFreshness } from '#lib/store/sync/get-freshness.ts';
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

describe('a key under another name', () => {
  it('takes its project over, with all that is known of it', async () => {
    const { db, syncUntil, complete, state, mirrored, expectMirrorEquals } = await start({ rows: 400, days: 15 });
    await syncUntil(complete);
    const before = await mirrored();
    await syncUntil(
      async () => (await state()).sources.some(({ name }) => name === 'Web') && (await complete()),
      {},
      'simulator',
      ['Web'],
    );
    await expectMirrorEquals();
    const { sources, coverage, openErrors, quarantine, state: word } = await state();
    expect(sources).toMatchObject([{ name: 'Web', projectIds: ['simulator'], submissions: before.size }]);
    expect(new Set(coverage.map(({ source }) => source))).toEqual(new Set(['Web']));
    expect(new Set(quarantine.map(({ source }) => source))).toEqual(new Set(['Web']));
    expect([openErrors, word]).toEqual([[], 'upToDate']);
    expect(new Set([...(await mirrored()).values()].map(({ projectId }) => projectId))).toEqual(new Set(['simulator']));
    expect(await db.selectFrom('sync_source').select('source').execute()).toEqual([{ source: 'Web' }]);
  });

  it('that ARGOS names no project for leaves the old one to be looked at, and to hold up nothing', async () => {
    const { db, syncUntil, complete, state } = await start({ rows: 200, days: 8, envelope: 'flat' });
    await syncUntil(complete);
    const { asOf } = await state();
    await syncUntil(
      async () => (await state()).sources.some(({ name }) => name === 'Web') && (await complete()),
      {},
      'simulator',
      ['Web'],
    );
    expect((await state()).sources.map(({ name }) => name)).toEqual(['Web']);
    expect(new Set((await state()).coverage.map(({ source }) => source))).toEqual(new Set(['Web']));
    expect((await state()).state).toBe('upToDate');
    const projects = await db
      .selectFrom('submission')
      .innerJoin('project', 'project.project_id', 'submission.project_id')
      .select('public_id')
      .distinct()
      .orderBy('public_id')
      .execute();
    expect(projects, 'the old one is still there').toEqual([{ public_id: 'Web' }, { public_id: 'default' }]);
    const fresh = (asked: string[]) => getFreshness(db, { tz: 'UTC', projects: asked });
    expect((await fresh(['default'])).asOf, 'as of when its key was last used').toBe(asOf);
    expect((await fresh([])).asOf).toBe((await state()).asOf);
    expect(await requestRange(db, { from: '2026-01-01', to: '2026-01-02' })).toEqual({ accepted: 1 });
  });
});

it('two keys that list the same project are told apart in words, and the second is not asked again and again', async () => {
  const { syncUntil, state, mirrored } = await start({ rows: 200, days: 8 });
  const told = async () => (await state()).openErrors.find(({ kind }) => kind === 'project-of-another-key');
  await syncUntil(async () => (await told()) !== undefined, {}, 'simulator', ['Web', 'Branch']);
  const error = await told();
  expect(error?.message).toMatch(/simulator.*(Web|Branch)/u);
  expect(error?.action).toContain('ARGOS_PROJECTS');
  expect(error?.times).toBeLessThan(10);
  const owner = error?.source === 'Web' ? 'Branch' : 'Web';
  expect((await state()).sources.find(({ name }) => name === owner)?.projectIds).toEqual(['simulator']);
  expect((await mirrored()).size).toBeGreaterThan(0);
});
