import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explorationQuery } from '#lib/contract/exploration.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { failCodeKey, SCORED_GATES } from '#lib/domain/submission.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { dayBounds } from '#lib/domain/time-range.ts';
import { dayOf } from '#lib/domain/zone-days.ts';
import { applyPage } from './apply-page.ts';
import { openDatabase } from './database.ts';
import type { Db } from './database.ts';
import { getExploration } from './get-exploration.ts';
import { getOverview } from './get-overview.ts';
import { migrate } from './migrate.ts';
import { filters, matches, versionId } from './testing/filters.ts';
import {
  counts,
  expectClock,
  expectCombinations,
  expectScorePairs,
  isRejected,
} from './testing/exploration-recount.ts';
import type { Exploration } from './testing/exploration-recount.ts';
import { freshDatabase } from './testing/fresh-database.ts';
import { prepareFilters } from './testing/open-mirror.ts';
import { submissions, toRecord } from './testing/records.ts';

const NOW = new Date('2026-04-12T00:00:00Z');
const ZONES = ['UTC', 'Asia/Seoul', 'America/New_York', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe'];

let db: Db;
let drop: () => Promise<void>;
let all: Submission[];

beforeAll(async () => {
  const fresh = await freshDatabase();
  await migrate(fresh.url);
  db = openDatabase({ url: fresh.url });
  drop = async () => {
    await db.destroy();
    await fresh.drop();
  };
  const listed = fc.sample(submissions, { numRuns: 400, seed: 31 });
  await applyPage(db, { source: 'default', records: listed.map(toRecord), quarantined: [], outside: 0 });
  await prepareFilters(db);
  all = [...new Map(listed.map((item) => [`${item.projectId}/${item.authId}`, item])).values()];
});
afterAll(() => drop());

const subjectOf = (item: Submission) =>
  item.kycSubmissionId === null ? null : `${item.projectId}/${item.kycSubmissionId}`;
const ofSubject = (item: Submission) =>
  all.filter((other) => subjectOf(item) !== null && subjectOf(other) === subjectOf(item));
const isFirst = (item: Submission) => ofSubject(item).every((other) => other.createdAt >= item.createdAt);
const isDecided = ({ status }: Submission) => status === 'rejected' || status === 'approved';

function expectSubjects({ subjects, rates }: Exploration, expected: readonly Submission[]): void {
  const named = expected.filter((item) => subjectOf(item) !== null);
  const passed = (item: Submission) => ofSubject(item).some((other) => other.status === 'approved');
  const who = (items: readonly Submission[]) => ({
    subjects: new Set(items.map(subjectOf)).size,
    submissions: items.length,
  });
  const tries = (are: (item: Submission) => boolean) => {
    const { submissions: n, approved, rejected, other } = counts(named.filter(are));
    return { submissions: n, approved, rejected, other };
  };
  expect(subjects).toEqual({
    subjects: new Set(named.map(subjectOf)).size,
    withoutSubject: expected.length - named.length,
    everApproved: who(named.filter(passed)),
    neverApproved: who(named.filter((item) => !passed(item))),
    firstTries: tries(isFirst),
    retries: tries((item) => !isFirst(item)),
  });
  const share = (items: readonly Submission[]) => ({
    count: items.filter(isRejected).length,
    n: items.filter(isDecided).length,
  });
  expect(rates.submissions).toMatchObject(share(expected));
  expect(rates.firstTries).toMatchObject(share(named.filter(isFirst)));
  expect(rates.retries).toMatchObject(share(named.filter((item) => !isFirst(item))));
  expect(rates.neverApproved).toMatchObject({ count: subjects.neverApproved.subjects, n: subjects.subjects });
}

function expectVersions(
  { policyVersions, submitTypes }: Exploration,
  expected: readonly Submission[],
  projects: string[],
) {
  const idOf = ({ policy }: Submission) => (policy ? versionId(policy) : 'none');
  const wanted = all.filter(({ projectId }) => projects.length === 0 || projects.includes(projectId));
  const byVersion = Map.groupBy(expected, idOf);
  expect(policyVersions.map(({ policyId }) => policyId).sort()).toEqual([...byVersion.keys()].sort());
  for (const { policyId: id, policy, firstSeen, lastSeen, ...found } of policyVersions) {
    const times = wanted.filter((item) => idOf(item) === id).map(({ createdAt }) => createdAt);
    expect({ id, firstSeen, lastSeen, ...found }).toEqual({
      id,
      firstSeen: times.toSorted()[0],
      lastSeen: times.toSorted().at(-1),
      ...counts(byVersion.get(id) ?? []),
    });
    expect(policy).toEqual(byVersion.get(id)?.[0]?.policy);
  }
  const byType = Map.groupBy(expected, ({ submitType }) => submitType);
  expect(new Map(submitTypes.map(({ submitType, ...found }) => [submitType, found]))).toEqual(
    new Map([...byType].map(([type, items]) => [type, counts(items)])),
  );
}

function expectComparison(
  found: Exploration,
  filter: FilterQuery,
  zone: string,
  expected: readonly Submission[],
): void {
  const { comparison } = found;
  if (!comparison) throw new Error('nothing was compared');
  const { from, to } = comparison.b;
  const before = all.filter((item) => matches(item, { ...filter, from, to }, zone, all));
  expect(comparison.a).toMatchObject(counts(expected));
  expect(comparison.b).toMatchObject(counts(before));
  const [start, end] = [
    Math.min(dayBounds(comparison.a, zone).start, dayBounds(comparison.b, zone).start),
    Math.max(dayBounds(comparison.a, zone).end, dayBounds(comparison.b, zone).end),
  ];
  const decided = all.filter(
    (item) => item.policy !== null && (filter.project.length === 0 || filter.project.includes(item.projectId)),
  );
  const begins = [...Map.groupBy(decided, ({ projectId }) => projectId).values()].flatMap((own) =>
    [...Map.groupBy(own, ({ policy }) => JSON.stringify(policy)).values()]
      .map((items) => Math.min(...items.map(({ createdAt }) => Date.parse(createdAt))))
      .toSorted((a, b) => a - b)
      .slice(1),
  );
  expect(comparison.policyChanges.map(({ at }) => Date.parse(at))).toEqual(
    begins.filter((at) => at >= start && at < end).toSorted((a, b) => a - b),
  );
  const share = (items: readonly Submission[]) => ({
    count: items.filter(isRejected).length,
    n: items.filter(isDecided).length,
  });
  for (const { of, name, a, b, difference } of comparison.rates) {
    const bears = (item: Submission) => item.failCodes.map(failCodeKey).includes(failCodeKey(name ?? ''));
    const side = (items: readonly Submission[]) =>
      of === 'failCode'
        ? { count: items.filter(bears).length, n: items.length }
        : share(of === 'submitType' ? items.filter(({ submitType }) => submitType === name) : items);
    expect(a, `${of} ${name}`).toMatchObject(side(expected));
    expect(b, `${of} ${name}`).toMatchObject(side(before));
    expect(difference === null, `${of} ${name}`).toBe(a.n === 0 || b.n === 0);
    if (difference) expect(difference.difference).toBeCloseTo(a.count / a.n - b.count / b.n, 12);
  }
}

const pairs = fc.shuffledSubarray([...SCORED_GATES], { minLength: 2, maxLength: 2 });

describe('the exploration', () => {
  it('counts what plain code counts, under any filter, in any zone', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(...ZONES), pairs, async (filter, zone, [x, y]) => {
        const query = explorationQuery.parse({ x, y, compareFrom: '2026-03-01', compareTo: '2026-03-20' });
        const found = await getExploration(db, { ...query, ...filter, tz: zone }, NOW);
        const expected = all.filter((item) => matches(item, filter, zone, all));
        expect(found.totals).toEqual(counts(expected));
        expectCombinations(found, expected);
        expectClock(found, expected, zone);
        expectScorePairs(found, expected);
        expectSubjects(found, expected);
        expectVersions(found, expected, filter.project);
        expectComparison(found, filter, zone, expected);
      }),
      { numRuns: 100 },
    );
  });

  it('tells when a policy version came, and what it changed', async () => {
    const query = { ...explorationQuery.parse({ project: ['project-a'] }), tz: 'UTC' };
    const { policyChanges } = await getExploration(db, query, NOW);
    const own = all.filter(({ projectId, policy }) => projectId === 'project-a' && policy !== null);
    const versions = Map.groupBy(own, ({ policy }) => JSON.stringify(policy));
    const firsts = [...versions].map(([, items]) => items.map(({ createdAt }) => createdAt).sort()[0] ?? '').sort();
    // The first of all changes nothing.
    expect(policyChanges.map(({ at }) => at)).toEqual(firsts.slice(1));
    for (const { at, policyId, beforeId, changed } of policyChanges) {
      const policyOf = (id: string) => own.find(({ policy }) => policy && versionId(policy) === id)?.policy;
      const [before, after] = [policyOf(beforeId), policyOf(policyId)];
      expect(changed.length).toBeGreaterThan(0);
      for (const change of changed) {
        expect([before?.[change.gate], after?.[change.gate]]).toEqual([change.before, change.after]);
      }
      expect(own.some(({ createdAt, policy }) => policy && versionId(policy) === beforeId && createdAt < at)).toBe(
        true,
      );
    }
    const days = { from: dayOf(Date.parse(firsts[2] ?? ''), 'UTC'), to: dayOf(Date.parse(firsts[2] ?? ''), 'UTC') };
    const overview = await getOverview(db, { ...query, ...days }, NOW);
    expect(overview.policyChanges).toEqual(policyChanges.filter(({ at }) => at.slice(0, 10) === days.from));
    expect(overview.policyChanges.length).toBeGreaterThan(0);
  });

  it('says 0 where there is no submission at all', async () => {
    const query = { ...explorationQuery.parse({ project: ['nobody'] }), tz: 'UTC' };
    expect(await getExploration(db, query, NOW)).toMatchObject({
      range: null,
      totals: { submissions: 0 },
      combinations: [],
      comparison: null,
      subjects: { subjects: 0, withoutSubject: 0 },
      rates: { submissions: { n: 0, rate: null } },
    });
  });

  it('lists thirty combinations and tells the rest together', async () => {
    const base = all[0];
    if (!base) throw new Error('no submission');
    const many = Array.from({ length: 36 }, (_, index) => ({
      ...base,
      projectId: 'project-codes',
      authId: `codes-${index}`,
      status: 'rejected',
      createdAt: '2026-03-03T00:00:00.000Z',
      failCodes: [`code-${index}`, 'code-x'],
    }));
    await applyPage(db, { source: 'other', records: many.map(toRecord), quarantined: [], outside: 0 });
    const query = { ...explorationQuery.parse({ project: ['project-codes'] }), tz: 'UTC' };
    const found = await getExploration(db, query, NOW);
    expect(found.combinations).toHaveLength(30);
    expect(found.moreCombinations).toEqual({ combinations: 6, count: 6, rejected: 6 });
    expect(found.codes[0]).toEqual({ code: 'code-x', count: 36, alone: 0 });
  });
});
