import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { positionQuery } from '#lib/contract/filter.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { applyPage } from './apply-page.ts';
import { checkRollups } from './check-rollups.ts';
import type { Db } from './database.ts';
import { getSubmission } from './get-submission.ts';
import { locateSubmission } from './locate-submission.ts';
import { asListedLast, openMirror } from './testing/open-mirror.ts';
import type { TestMirror } from './testing/open-mirror.ts';
import { readAll } from './testing/read-all.ts';
import { submissions } from './testing/records.ts';
import { lowestMarginOf } from './testing/recount.ts';

let mirror: TestMirror;
let db: Db;

beforeAll(async () => {
  mirror = await openMirror();
  ({ db } = mirror);
});
afterAll(() => mirror.drop());

const pages = fc.array(fc.array(submissions, { maxLength: 25 }), { minLength: 1, maxLength: 5 });

describe('the mirror', () => {
  it('holds what was listed last, whole, and its rollups agree with a recount', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (listed) => {
        await mirror.clear();
        for (const page of listed) {
          const outcome = await mirror.apply(page);
          expect(outcome.received).toBe(outcome.inserted + outcome.updated + outcome.unchanged + outcome.quarantined);
          expect(await mirror.apply(asLastOf(page))).toMatchObject({ inserted: 0, updated: 0 });
        }
        const expected = asListedLast(listed);
        const found = await readAll(db);
        expect(found).toHaveLength(expected.size);
        for (const item of found) expect(item).toMatchObject(expected.get(`${item.projectId}/${item.authId}`) ?? {});
        expect(await checkRollups(db)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('notices a rollup that is wrong', async () => {
    await mirror.clear();
    await mirror.apply([{ ...(fc.sample(submissions, { numRuns: 1, seed: 1 })[0] as Submission), status: 'approved' }]);
    await sql`update rollup_count set approved = approved + 1 where span = 60`.execute(db);
    await sql`delete from rollup_count where span = 15`.execute(db);
    expect((await checkRollups(db)).map((each) => each.table)).toEqual(['rollup_count', 'rollup_count']);
  });

  it('lists every submission once, in order, by every sort', async () => {
    await mirror.clear();
    const listed = fc.sample(submissions, { numRuns: 120, seed: 7 });
    await mirror.apply(listed);
    for (const key of ['createdAt', 'similarity', 'liveness', 'activeLiveness', 'lowestMargin'] as const) {
      for (const sign of ['', '-']) {
        const found = await readAll(db, { sort: `${sign}${key}` });
        expect(new Set(found.map((item) => `${item.projectId}/${item.authId}`)).size).toBe(asListedLast([listed]).size);
        const valueOf = (item: SubmissionItem) =>
          key === 'lowestMargin'
            ? lowestMarginOf(item)
            : key === 'createdAt'
              ? Date.parse(item.createdAt)
              : item.scores[key];
        const values = found.map(valueOf);
        const scored = values.filter((value) => value !== null);
        for (const index of new Set([0, 1, scored.length - 1, scored.length % found.length, found.length - 1])) {
          const { authId, projectId } = found[index] as SubmissionItem;
          const query = { ...positionQuery.parse({ sort: `${sign}${key}`, projectId }), tz: 'UTC' };
          expect(await locateSubmission(db, authId, query)).toMatchObject({
            position: index + 1,
            total: found.length,
            previous: index === 0 ? null : { authId: found[index - 1]?.authId },
            next: index === found.length - 1 ? null : { authId: found[index + 1]?.authId },
          });
        }
        expect(values.slice(0, scored.length), 'those without the score come last').toEqual(scored);
        expect(scored).toEqual(scored.toSorted((a, b) => (sign ? b - a : a - b)));
      }
    }
  });

  it('forgets of an erased submission all that ARGOS no longer lists', async () => {
    await mirror.clear();
    const before = canary();
    await mirror.apply([before]);
    const after = { ...before, comments: [], kycSubmissionId: null, erased: true };
    await mirror.apply([after]);
    expect(await getSubmission(db, { authId: before.authId, only: null })).toMatchObject({
      kind: 'found',
      submission: after,
    });
    await expectNoCanary();
  });

  it('forgets it as well where the erased record can not be read', async () => {
    await mirror.clear();
    const before = canary();
    const { authId, projectId, status, createdAt } = before;
    await mirror.apply([before]);
    const unreadable = { cause: 'A test.', authId, createdAt, argosProjectId: projectId, raw: '{}' };
    const page = { source: 'default', records: [], outside: 0 };
    const outcome = { received: 1, quarantined: 1, inserted: 0, updated: 0, unchanged: 0 };
    expect(await applyPage(db, { ...page, quarantined: [{ ...unreadable, erased: false }] })).toMatchObject(outcome);
    expect(await getSubmission(db, { authId, only: null })).toMatchObject({ submission: before });
    for (const time of ['first', 'again']) {
      const erased = await applyPage(db, { ...page, quarantined: [{ ...unreadable, erased: true }] });
      expect(erased, time).toMatchObject(outcome);
    }
    expect(await getSubmission(db, { authId, only: null })).toMatchObject({
      submission: { status, createdAt, erased: true, comments: [], failCodes: [], kycSubmissionId: null, policy: null },
    });
    expect(await checkRollups(db)).toEqual([]);
    await expectNoCanary();
  });
});

/** A submission whose personal data are easily found. */
const canary = (): Submission => ({
  ...(fc.sample(submissions, { numRuns: 1, seed: 3 })[0] as Submission),
  comments: ['canary-comment'],
  kycSubmissionId: 'canary-subject',
  erased: false,
});

async function expectNoCanary(): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(db);
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} as t where t::text like '%canary%'`.execute(db);
    expect(rows, name).toEqual([]);
  }
}

const asLastOf = (page: Submission[]): Submission[] => [...asListedLast([page]).values()];
