import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { filterQuery } from '#lib/contract/filter.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { bitOf, judgementOf, RECONCILIATION_KINDS, reconciliationBits } from '#lib/domain/reconciliation.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { getReconciliation } from './get-reconciliation.ts';
import { reconcileRows } from './reconcile-rows.ts';
import { filters, matches, versionId } from './testing/filters.ts';
import { asListedLast, openMirror } from './testing/open-mirror.ts';
import type { TestMirror } from './testing/open-mirror.ts';
import { submissions } from './testing/records.ts';

type Answer = Awaited<ReturnType<typeof getReconciliation>>;
const NOW = new Date('2026-04-12T00:00:00Z');

let mirror: TestMirror;
let all: Submission[];

beforeAll(async () => {
  mirror = await openMirror();
});
beforeEach(async () => {
  await mirror.clear();
  const listed = fc.sample(submissions, { numRuns: 400, seed: 37 });
  await mirror.apply(listed);
  all = [...asListedLast([listed]).values()];
});
afterAll(() => mirror.drop());

const ask = (query: FilterQuery, tz: string) => getReconciliation(mirror.db, { ...query, tz }, NOW);

/** The same in plain code. */
function recount(items: readonly Submission[]) {
  const bits = items.map((item) => reconciliationBits(item, DOCUMENTED_READING));
  const of = (judgement: string) => bits.filter((each) => judgementOf(each) === judgement).length;
  return {
    submissions: items.length,
    explained: of('explained'),
    unexplained: of('unexplained'),
    cannotTell: of('cannotTell'),
    waiting: 0,
  };
}

function expectGroups<G extends { submissions: number }>(
  groups: readonly G[],
  idOf: (group: G) => string,
  items: readonly Submission[],
  groupOf: (item: Submission) => string,
): void {
  expect(new Set(groups.map(idOf))).toEqual(new Set(items.map(groupOf)));
  for (const group of groups) {
    expect(group).toMatchObject(recount(items.filter((item) => groupOf(item) === idOf(group))));
  }
}

function expectAsRecounted(found: Answer, expected: readonly Submission[]): void {
  expect(found.totals).toMatchObject(recount(expected));
  expect(found.totals.rate).toMatchObject({ count: recount(expected).unexplained, n: expected.length });
  for (const { kind, ...counts } of found.kinds) {
    const own = expected.filter((item) => (reconciliationBits(item, DOCUMENTED_READING) & bitOf(kind)) !== 0);
    const of = (status: string) => own.filter((item) => item.status === status).length;
    expect({ kind, ...counts }).toEqual({
      kind,
      submissions: own.length,
      approved: of('approved'),
      rejected: of('rejected'),
    });
  }
  for (const { start, end, ...counts } of found.series.points) {
    expect(counts).toMatchObject(recount(expected.filter(({ createdAt }) => createdAt >= start && createdAt < end)));
  }
  expectGroups(
    found.policyVersions,
    ({ policyId }) => policyId,
    expected,
    ({ policy }) => (policy ? versionId(policy) : 'none'),
  );
  expectGroups(
    found.submitTypes,
    ({ submitType }) => submitType ?? '',
    expected,
    ({ submitType }) => submitType ?? '',
  );
}

describe('the reconciliation', () => {
  it('counts what plain code counts, under any filter, in any zone', async () => {
    const zones = fc.constantFrom('UTC', 'Asia/Seoul', 'Asia/Kolkata', 'America/New_York');
    await fc.assert(
      fc.asyncProperty(filters, zones, async (filter, zone) => {
        expectAsRecounted(
          await ask(filter, zone),
          all.filter((item) => matches(item, filter, zone, all)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('tells policy versions by when they were first seen, whatever is asked for', async () => {
    const { policyVersions } = await ask(filterQuery.parse({ status: ['rejected'] }), 'UTC');
    const firstSeen = (id: string) =>
      all
        .filter(({ policy }) => (policy ? versionId(policy) : 'none') === id)
        .map(({ createdAt }) => createdAt)
        .toSorted()[0]!;
    const ids = policyVersions.map(({ policyId }) => policyId);
    expect(ids.length).toBeGreaterThan(5);
    expect(ids).toEqual(ids.toSorted((a, b) => firstSeen(a).localeCompare(firstSeen(b)) || a.localeCompare(b)));
  });

  it('knows all kinds, of none as of many', async () => {
    const found = await ask(filterQuery.parse({}), 'UTC');
    expect(found.kinds.map(({ kind }) => kind)).toEqual(RECONCILIATION_KINDS);
    expect(found.kinds.filter(({ submissions: count }) => count > 0).length).toBeGreaterThan(8);
    await mirror.clear();
    const none = await ask(filterQuery.parse({}), 'UTC');
    expect(none).toMatchObject({
      range: null,
      totals: { submissions: 0, rate: { n: 0, rate: null } },
      policyVersions: [],
    });
    expect(none.kinds.map(({ kind }) => kind)).toEqual(RECONCILIATION_KINDS);
  });
});

describe('submissions that were here before it could be told', () => {
  /** As migrations leave them that bring the column. */
  async function asBefore(): Promise<void> {
    await sql`update submission set reconciliation = null`.execute(mirror.db);
    await sql`update gate_reading set complete = false, created_at = null`.execute(mirror.db);
  }

  it('are told of as waiting, and gone through, the newest first, as if they were written now', async () => {
    const before = await ask(filterQuery.parse({}), 'UTC');
    await asBefore();
    const { totals } = await ask(filterQuery.parse({}), 'UTC');
    expect(totals).toMatchObject({
      submissions: all.length,
      explained: 0,
      unexplained: 0,
      cannotTell: 0,
      waiting: all.length,
    });
    expect(totals.rate).toMatchObject({ n: 0, rate: null });

    expect(await reconcileRows(mirror.db, 7)).toBe(7);
    const { rows } = await sql<{ created_at: Date; project: string }>`
      select created_at, public_id as project from submission join project using (project_id)
      where reconciliation is not null order by 1 desc`.execute(mirror.db);
    const newest = all.filter(({ projectId }) => projectId === rows[0]?.project);
    expect(rows.map((row) => row.created_at.toISOString())).toEqual(
      newest
        .map(({ createdAt }) => createdAt)
        .toSorted()
        .toReversed()
        .slice(0, 7),
    );
    while ((await reconcileRows(mirror.db, 50)) > 0);
    expect(await ask(filterQuery.parse({}), 'UTC')).toEqual(before);
  });

  it('may be written meanwhile, and wait all the same until the walk has passed them', async () => {
    await asBefore();
    const [first] = all as [Submission];
    const changed = { ...first, status: first.status === 'approved' ? 'rejected' : 'approved' };
    await mirror.apply([changed]);
    expect((await ask(filterQuery.parse({}), 'UTC')).totals.waiting).toBe(all.length);
    while ((await reconcileRows(mirror.db, 50)) > 0);
    const expected = recount([changed, ...all.filter((item) => item !== first)]);
    expect((await ask(filterQuery.parse({}), 'UTC')).totals).toMatchObject(expected);
  });
});
