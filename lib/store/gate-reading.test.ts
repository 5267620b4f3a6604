import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { filterQuery, submissionsQuery } from '#lib/contract/filter.ts';
import { whatIfQuery } from '#lib/contract/what-if.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import { judgementOf, reconciliationBits } from '#lib/domain/reconciliation.ts';
import { findPatterns } from '#lib/domain/subject-patterns.ts';
import { GATES } from '#lib/domain/submission.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { gateReadings, readingOf } from '#lib/store/testing/gate-readings.ts';
import { standingOf } from '#lib/domain/what-if-standing.ts';
import { replay, replayOne } from '#lib/domain/what-if.ts';
import { checkRollups } from './check-rollups.ts';
import { countFacets } from './count-facets.ts';
import { adoptGateReading, getGateReading } from './gate-reading.ts';
import { getReconciliation } from './get-reconciliation.ts';
import { getWhatIf } from './get-what-if.ts';
import { listSubmissions } from './list-submissions.ts';
import { reconcileRows } from './reconcile-rows.ts';
import { walkSubjects } from './subjects/walk-subjects.ts';
import { filters, matches, movedThresholds, singleLimits } from './testing/filters.ts';
import { openMirror } from './testing/open-mirror.ts';
import type { TestMirror } from './testing/open-mirror.ts';
import { ids } from './testing/recount.ts';
import { submissions } from './testing/records.ts';

const NOW = new Date('2026-04-12T00:00:00Z');
const STRICT = readingOf({ rejects: 'below', equality: 'fails', zero: 'threshold' }, 'threshold-off');
const everything = filterQuery.parse({});

let mirror: TestMirror;
let all: Submission[];

beforeAll(async () => {
  mirror = await openMirror();
});
beforeEach(async () => {
  await mirror.clear();
  await adoptGateReading(mirror.db, DOCUMENTED_READING);
  all = fc
    .sample(submissions, { numRuns: 300, seed: 53 })
    // Where turning points don't tell: a threshold that is not whole, one of 0 that may be compared with, and one beyond all scores.
    .map((item, index) => ({
      ...item,
      authId: `auth-${index}`,
      policy: item.policy && { ...item.policy, faceCover: [0, 84.5, 120][index % 3] ?? 0 },
    }));
  await mirror.apply(all);
  await goThrough();
});
afterAll(() => mirror.drop());

const projects = () => mirror.db.selectFrom('project').select('project_id').execute();

async function goThrough(): Promise<void> {
  while ((await reconcileRows(mirror.db, 70)) > 0);
  for (const { project_id } of await projects()) while (!(await walkSubjects(mirror.db, project_id)));
}

const list = async (filter: object) =>
  ids((await listSubmissions(mirror.db, { ...submissionsQuery.parse({ limit: 500 }), ...filter, tz: 'UTC' })).items);
const totals = async () => (await getReconciliation(mirror.db, { ...everything, tz: 'UTC' }, NOW)).totals;

function recount(items: readonly Submission[], reading: GateReading) {
  const of = (judgement: string) =>
    items.filter((item) => judgementOf(reconciliationBits(item, reading)) === judgement).length;
  return { explained: of('explained'), unexplained: of('unexplained'), cannotTell: of('cannotTell') };
}

async function expectReadBy(reading: GateReading): Promise<void> {
  expect(await getGateReading(mirror.db)).toEqual(reading);
  expect(await checkRollups(mirror.db)).toEqual([]);
  expect(await totals()).toMatchObject({ ...recount(all, reading), waiting: 0 });
  const facets = await countFacets(mirror.db, { ...everything, tz: 'UTC' });
  for (const gate of GATES) {
    const outcomes = all.map(
      ({ scores, policy }) => evaluateGates(scores, policy, reading).find((result) => result.gate === gate)?.outcome,
    );
    for (const { value, count } of facets[`${gate}Outcome`]) {
      expect(count, `${gate} ${value}`).toBe(outcomes.filter((outcome) => outcome === value).length);
    }
  }
  const { rows } = await sql<{ subject: string; project: string; kinds: string[] }>`
    select subject, public_id as project, array_agg(kind order by number) as kinds
    from subject_pattern join project using (project_id) group by 1, 2`.execute(mirror.db);
  for (const { subject, project, kinds } of rows) {
    const own = all.filter((item) => item.kycSubmissionId === subject && item.projectId === project);
    const attempts = own.map((item) => ({ ...item, createdAt: Date.parse(item.createdAt) }));
    expect(kinds).toEqual(findPatterns(attempts, reading).map(({ kind }) => kind));
  }
}

describe('under any reading', () => {
  it('the mirror tells what plain code tells, once it was gone through', async () => {
    await fc.assert(
      fc.asyncProperty(gateReadings, async (reading) => {
        await adoptGateReading(mirror.db, reading);
        await goThrough();
        await expectReadBy(reading);
      }),
      { numRuns: 12, examples: [[STRICT], [DOCUMENTED_READING]] },
    );
  });

  it.each(singleLimits.filter(([name]) => /Margin|Outcome|reconciliation|whatIf|nearMiss|pattern/u.test(name)))(
    'a filter by %s lists what plain code finds',
    async (_, limits) => {
      await fc.assert(
        fc.asyncProperty(gateReadings, fc.array(limits, { minLength: 4, maxLength: 4 }), async (reading, asked) => {
          await adoptGateReading(mirror.db, reading);
          await goThrough();
          for (const filter of asked) {
            const expected = all.filter((item) => matches(item, filter, 'UTC', all, reading));
            expect(await list(filter)).toEqual(ids(expected));
          }
        }),
        { numRuns: 5 },
      );
    },
  );

  it('what-if counts what one record after the other gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        gateReadings,
        fc.array(movedThresholds, { minLength: 3, maxLength: 3 }),
        async (reading, each) => {
          await adoptGateReading(mirror.db, reading);
          await goThrough();
          const { cells } = await getWhatIf(mirror.db, { ...whatIfQuery.parse({}), tz: 'UTC' }, NOW);
          for (const moved of each) {
            const would = all.map((item) => ({
              was: item.status,
              is: replayOne(standingOf(item, reading), (gate) => item.scores[gate], moved, reading),
            }));
            const of = (was: string, is: string) => would.filter((one) => one.was === was && one.is === is).length;
            expect(replay(cells, moved)).toMatchObject({
              toApproved: of('rejected', 'approved'),
              toRejected: of('approved', 'rejected'),
              unknownApproved: of('approved', 'unknown'),
              unknownRejected: of('rejected', 'unknown'),
            });
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a reading that changes', () => {
  it('leaves what was not gone through waiting, goes on where it was broken off, and is then as if it had always been', async () => {
    expect(await adoptGateReading(mirror.db, STRICT)).toBe(true);
    expect(await adoptGateReading(mirror.db, structuredClone(STRICT))).toBe(false);
    expect(await totals()).toMatchObject({ explained: 0, unexplained: 0, cannotTell: 0, waiting: all.length });
    expect(await list({ ...everything, reconciliation: ['unexplained'] })).toEqual([]);
    expect(await list({ ...everything, lowestMargin: '-100..100' })).toEqual([]);

    expect(await reconcileRows(mirror.db, 40)).toBe(40);
    // Killed in the middle of it: nothing of it is there.
    await sql`alter table rollup_score add constraint killed check (false) not valid`.execute(mirror.db);
    await expect(reconcileRows(mirror.db, 40)).rejects.toThrow('killed');
    await sql`alter table rollup_score drop constraint killed`.execute(mirror.db);
    const half = await totals();
    expect(half.waiting).toBe(all.length - 40);
    const projectB = all.filter(({ projectId }) => projectId === 'project-b');
    expect(half.explained + half.unexplained + half.cannotTell).toBe(40);
    expect(projectB.length).toBeGreaterThan(40);

    await goThrough();
    await expectReadBy(STRICT);
  });

  it('finds, of those gone through, what plain code finds among them', async () => {
    await adoptGateReading(mirror.db, STRICT);
    await reconcileRows(mirror.db, 120);
    const order = await sql<{
      id: string;
    }>`select public_id || '/' || auth_id as id from submission join project using (project_id)
      order by project_id desc, created_at desc, auth_id desc limit 120`.execute(mirror.db);
    const through = new Set(order.rows.map(({ id }) => id));
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const kept =
          filter.reconciliation.length > 0 || (filter.lowestMargin ?? filter.nearMiss ?? filter.whatIf) !== undefined;
        const expected = all.filter(
          (item) =>
            matches(item, filter, 'UTC', all, STRICT) && (!kept || through.has(`${item.projectId}/${item.authId}`)),
        );
        expect(await list(filter)).toEqual(ids(expected));
      }),
      { numRuns: 60 },
    );
  });

  it('holds for what is written meanwhile, and for pages that were begun before', async () => {
    const late = all.slice(0, 30).map((item, index) => ({ ...item, authId: `late-${index}` }));
    // Listed anew with other scores, while the walk is on its way.
    const again = all
      .slice(30, 60)
      .map((item) => ({ ...item, scores: { ...item.scores, similarity: 85, liveness: 50 } }));
    const [applied] = await Promise.all([mirror.apply(late), adoptGateReading(mirror.db, STRICT)]);
    expect(applied.inserted).toBe(30);
    await Promise.all([mirror.apply(again), goThrough()]);
    all = [...all.slice(0, 30), ...again, ...all.slice(60), ...late];
    await goThrough();
    await expectReadBy(STRICT);
  });
});
