import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Submission } from '#lib/domain/submission.ts';
import { applyPage } from './apply-page.ts';
import { checkRollups } from './check-rollups.ts';
import { migrations } from './migrations/index.ts';
import { asListedLast, openMirror } from './testing/open-mirror.ts';
import type { TestMirror } from './testing/open-mirror.ts';
import { submissions } from './testing/records.ts';
import { lowestMarginOf } from './testing/recount.ts';

let mirror: TestMirror;
beforeAll(async () => {
  mirror = await openMirror();
});
afterAll(() => mirror.drop());

interface Stored {
  id: string;
  margin: number | null;
  bin: number | null;
}

async function stored(): Promise<Stored[]> {
  const { rows } =
    await sql<Stored>`select public_id || '/' || auth_id as id, lowest_margin as margin, lowest_margin_bin as bin
    from submission join project using (project_id) order by 1`.execute(mirror.db);
  return rows;
}

const recounted = (pages: Submission[][]): Stored[] =>
  [...asListedLast(pages)]
    .map(([id, submission]) => {
      const margin = lowestMarginOf(submission);
      return { id, margin, bin: margin === null ? null : Math.max(-100, Math.min(100, Math.floor(margin))) };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** What scores and limits may be beside those of `submissions`: outside of 0 to 100, and of gates that are seldom used. */
const points = fc.option(fc.constantFrom(0, 40, 49.99, 50, -3, 250, 1e300, -1.7e308, 5e-324));
const odd = fc
  .tuple(submissions, points, points, points, points)
  .map(([item, faceCover, limit, occlusion, similarity]) => ({
    ...item,
    scores: { ...item.scores, faceCover, occlusion, similarity: similarity ?? item.scores.similarity },
    policy: item.policy && { ...item.policy, faceCover: 50, occlusion: limit ?? item.policy.occlusion },
  }));
const pages = fc.array(fc.array(fc.oneof(submissions, odd), { maxLength: 25 }), { minLength: 1, maxLength: 4 });

it('is what plain code finds, whatever was listed before, erased or not', async () => {
  await fc.assert(
    fc.asyncProperty(pages, async (listed) => {
      await mirror.clear();
      for (const page of listed) await mirror.apply(page);
      expect(await stored()).toEqual(recounted(listed));
      expect(await checkRollups(mirror.db)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it('goes with the scores of a submission that is erased', async () => {
  await mirror.clear();
  const [submission] = fc.sample(submissions, { numRuns: 1, seed: 3 }) as [Submission];
  const policy = { ...submission.policy, similarity: 85 } as Submission['policy'];
  await mirror.apply([{ ...submission, policy, scores: { ...submission.scores, similarity: 1 }, erased: false }]);
  expect(await stored()).toMatchObject([{ margin: -84, bin: -84 }]);
  const { authId, createdAt, projectId: argosProjectId } = submission;
  const unreadable = { cause: 'A test.', authId, createdAt, argosProjectId, raw: '{}', erased: true };
  await applyPage(mirror.db, { source: 'default', records: [], quarantined: [unreadable], outside: 0 });
  expect(await stored()).toMatchObject([{ margin: null, bin: null }]);
  expect(await checkRollups(mirror.db)).toEqual([]);
});

it('is missed by the check where it is wrong', async () => {
  await mirror.clear();
  await mirror.apply(fc.sample(submissions, { numRuns: 40, seed: 2 }));
  await sql`update submission set lowest_margin = lowest_margin + 0.001
    where row_id = (select min(row_id) from submission where lowest_margin is not null)`.execute(mirror.db);
  expect(await checkRollups(mirror.db)).toMatchObject([{ table: 'submission' }]);
});

it('is filled in by its migration as new rows have it, with rollups and indexes', async () => {
  const { db } = mirror;
  await mirror.clear();
  await mirror.apply(
    fc
      .sample(fc.oneof(submissions, odd), { numRuns: 400, seed: 11 })
      .map((item, index) => ({ ...item, authId: `auth-${index}` })),
  );
  const state = async () => ({
    rows: await stored(),
    rollups: (
      await sql`select * from rollup_score order by project_id, span, bucket, submit_type_id, gate, bin`.execute(db)
    ).rows,
    indexes: (
      await sql`select indexname, indexdef from pg_indexes where tablename = 'submission' order by 1`.execute(db)
    ).rows,
  });
  const written = await state();
  expect(new Set(written.rows.map((row) => row.bin)).size).toBeGreaterThan(20);
  // As the migrations before left it; the indexes go with their columns.
  await sql`alter table submission drop column lowest_margin, drop column lowest_margin_bin`.execute(db);
  await sql`delete from rollup_score where gate = 5`.execute(db);
  await sql`create index submission_created on submission (project_id)`.execute(db);
  for (const name of ['0006-lowest-margin', '0015-near-misses']) {
    await db.transaction().execute(async (trx) => migrations[name]?.up(trx));
  }
  expect(await state()).toEqual(written);
  expect(await checkRollups(db)).toEqual([]);
});
