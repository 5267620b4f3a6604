import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filterQuery } from '#lib/contract/filter.ts';
import { whatIfQuery } from '#lib/contract/what-if.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { standingOf } from '#lib/domain/what-if-standing.ts';
import { replay, replayOne } from '#lib/domain/what-if.ts';
import { getWhatIf } from './get-what-if.ts';
import { getWhatIfSubjects } from './get-what-if-subjects.ts';
import { reconcileRows } from './reconcile-rows.ts';
import { filters, matches, movedThresholds } from './testing/filters.ts';
import { openMirror } from './testing/open-mirror.ts';
import type { TestMirror } from './testing/open-mirror.ts';
import { submissions } from './testing/records.ts';

const NOW = new Date('2026-04-12T00:00:00Z');
const TZ = 'Asia/Seoul';

/** Most filters leave little, in which a rare record is not. */
const everything = fc.constant(filterQuery.parse({}));
const LIMITED = { similarity: 84.5, liveness: 50, activeLiveness: 0, faceCover: 59.25, headCover: null, occlusion: 40 };

/** Where thresholds are not whole, and where occlusion has points, whole points do not tell. */
describe.each([
  ['whole thresholds', (item: Submission) => item.policy && { ...item.policy, occlusion: false }],
  ['others', (item: Submission, index: number) => (index % 3 === 0 && item.policy ? LIMITED : item.policy)],
])('what-if, under %s', (_, policyOf) => {
  let mirror: TestMirror;
  let all: Submission[];

  beforeAll(async () => {
    mirror = await openMirror();
    all = fc.sample(submissions, { numRuns: 500, seed: 47 }).map((item, index) => ({
      ...item,
      authId: `auth-${index}`,
      policy: policyOf(item, index),
    }));
    await mirror.apply(all);
  });
  afterAll(() => mirror.drop());

  const isFirst = (item: Submission) =>
    item.kycSubmissionId !== null &&
    all.every(
      (other) =>
        other.projectId !== item.projectId ||
        other.kycSubmissionId !== item.kycSubmissionId ||
        other.createdAt >= item.createdAt,
    );

  it.each(['submission', 'firstTry'] as const)(
    'counts what plain code counts, per %s, under any filter',
    async (per) => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(filters, everything), movedThresholds, async (filter, moved) => {
          const { cells } = await getWhatIf(mirror.db, { ...filter, per, tz: TZ }, NOW);
          const expected = all
            .filter((item) => matches(item, filter, TZ, all) && (per === 'submission' || isFirst(item)))
            .map((item) => ({
              was: item.status,
              would: replayOne(
                standingOf(item, DOCUMENTED_READING),
                (gate) => item.scores[gate],
                moved,
                DOCUMENTED_READING,
              ),
            }));
          const of = (was: string, would: string) =>
            expected.filter((each) => each.was === was && each.would === would).length;
          expect(replay(cells, moved)).toEqual({
            approved: of('approved', 'approved') + of('rejected', 'approved'),
            rejected: of('approved', 'rejected') + of('rejected', 'rejected'),
            toApproved: of('rejected', 'approved'),
            toRejected: of('approved', 'rejected'),
            unknownApproved: of('approved', 'unknown'),
            unknownRejected: of('rejected', 'unknown'),
          });
          expect(cells.count.reduce((sum, each) => sum + each, 0)).toBe(expected.length);
        }),
        { numRuns: 80 },
      );
    },
  );

  it('counts subjects who passed, and who would have passed, under any filter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(filters, everything), movedThresholds, async (filter, thresholds) => {
        const { tally } = await getWhatIfSubjects(mirror.db, { ...filter, thresholds, tz: TZ });
        const known = all.filter((item) => item.kycSubmissionId !== null && matches(item, filter, TZ, all));
        const subjects = [
          ...Map.groupBy(known, ({ projectId, kycSubmissionId }) => `${projectId}/${kycSubmissionId}`).values(),
        ].map((tries) => {
          const wouldBe = tries.map((item) =>
            replayOne(
              standingOf(item, DOCUMENTED_READING),
              (gate) => item.scores[gate],
              thresholds,
              DOCUMENTED_READING,
            ),
          );
          return {
            was: tries.some(({ status }) => status === 'approved'),
            would: wouldBe.includes('approved') ? 'passes' : wouldBe.includes('unknown') ? 'unknown' : 'never',
          };
        });
        const of = (was: boolean, would: string) =>
          subjects.filter((each) => each.was === was && each.would === would).length;
        expect(tally).toEqual({
          approved: of(true, 'passes') + of(false, 'passes'),
          rejected: of(true, 'never') + of(false, 'never'),
          toApproved: of(false, 'passes'),
          toRejected: of(true, 'never'),
          unknownApproved: of(true, 'unknown'),
          unknownRejected: of(false, 'unknown'),
        });
      }),
      { numRuns: 80 },
    );
  });

  it('says which thresholds were in force, each with the submissions that it applied to', async () => {
    const { thresholds: found } = await getWhatIf(mirror.db, { ...whatIfQuery.parse({}), tz: 'UTC' }, NOW);
    const expected = new Map<number, number>();
    for (const { policy } of all) {
      if (policy) expected.set(policy.similarity ?? -1, (expected.get(policy.similarity ?? -1) ?? 0) + 1);
    }
    const { uses = [], latest } = found.find(({ gate }) => gate === 'similarity') ?? {};
    const decided = all.filter(({ policy }) => policy !== null);
    const last = Math.max(...decided.map(({ createdAt }) => Date.parse(createdAt)));
    const newest = decided.filter(({ createdAt }) => Date.parse(createdAt) === last);
    expect(newest.map(({ policy }) => policy?.similarity)).toContain(latest);
    expect(new Map(uses.map(({ threshold, submissions: n }) => [threshold, n]))).toEqual(expected);
  });

  it('says how many wait where cells were not worked out yet, and has them once rows were gone through', async () => {
    const ask = () => getWhatIf(mirror.db, { ...whatIfQuery.parse({}), tz: 'UTC' }, NOW);
    const subjects = () =>
      getWhatIfSubjects(mirror.db, { ...filterQuery.parse({}), thresholds: { similarity: 50 }, tz: 'UTC' });
    const [before, tally] = [await ask(), await subjects()];
    expect(before.waiting).toBe(0);
    // As an upgrade leaves them.
    await sql`update submission set cell = null`.execute(mirror.db);
    await sql`update gate_reading set complete = false, created_at = null`.execute(mirror.db);
    expect(await ask()).toMatchObject({ cells: { count: [] }, waiting: all.length });
    const unknown = await subjects();
    expect(unknown.tally).toMatchObject({ approved: 0, rejected: 0 });
    expect(await reconcileRows(mirror.db, 100)).toBe(100);
    expect((await ask()).waiting).toBe(all.length - 100);
    while ((await reconcileRows(mirror.db, 100)) > 0);
    expect([await ask(), await subjects()]).toEqual([before, tally]);
  });

  it('has nothing to say where there is no submission', async () => {
    const query = { ...whatIfQuery.parse({ project: ['nobody'] }), tz: 'UTC' };
    expect(await getWhatIf(mirror.db, query, NOW)).toEqual({
      range: null,
      cells: { gates: [], rejects: [], bins: [], standing: [], count: [] },
      thresholds: [],
      waiting: 0,
    });
  });
});
