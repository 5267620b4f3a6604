import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filterQuery } from '#lib/contract/filter.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import {
  ageInDays,
  daysBetween,
  hoursBetween,
  removalOf,
  RETENTION_CLASSES,
  retentionOf,
} from '#lib/domain/erasure.ts';
import { REMOVAL_CLASSES } from '#lib/domain/erasure.ts';
import { foundedSteps, quantileOf } from '#lib/domain/survival.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { getErasures } from './get-erasures.ts';
import { getRemains } from './get-remains.ts';
import { listSubmissions } from './list-submissions.ts';
import { filters, matches, PERIODS, singleLimits } from './testing/filters.ts';
import { asListedLast, openMirror } from './testing/open-mirror.ts';
import type { TestMirror } from './testing/open-mirror.ts';
import { submissions } from './testing/records.ts';
import { applyPage } from './apply-page.ts';
import { submissionsQuery } from '#lib/contract/filter.ts';

const DAY = 86_400_000;
/** Filters judge by the clock, and so must the recount. */
const now = new Date();
const hour = Math.floor(now.getTime() / 3_600_000) * 3_600_000;

let mirror: TestMirror;
let all: Submission[];
beforeAll(async () => {
  mirror = await openMirror();
  const listed = fc.sample(submissions, { numRuns: 600, seed: 51 }).map((item, index) => {
    // From hours after creation to months, some exactly on a whole day.
    const after = index % 5 === 0 ? (index % 60) * DAY : ((index * 7919) % 90) * DAY + ((index * 104_729) % DAY);
    const erasedAt = index % 11 === 0 ? null : new Date(Date.parse(item.createdAt) + after).toISOString();
    return { ...item, authId: `e-${index}`, erasedAt: item.erased ? erasedAt : null };
  });
  await mirror.apply(listed);
  all = [...asListedLast([listed]).values()];
});
afterAll(() => mirror.drop());

const ended = (item: Submission) => ({
  createdAt: Date.parse(item.createdAt),
  erased: item.erased,
  erasedAt: item.erasedAt === null ? null : Date.parse(item.erasedAt),
});

function recount(items: readonly Submission[]) {
  const found = items.map((item) => retentionOf(ended(item), PERIODS[item.projectId] ?? null, hour));
  return Object.fromEntries(RETENTION_CLASSES.map((each) => [each, found.filter((one) => one === each).length]));
}

const observed = (items: readonly Submission[]) =>
  items.map(ended).flatMap(({ createdAt, erased, erasedAt }) => {
    if (!erased) return [{ time: ageInDays(createdAt, hour), happened: 0, censored: 1 }];
    return erasedAt === null ? [] : [{ time: daysBetween(createdAt, erasedAt), happened: 1, censored: 0 }];
  });

async function expectAsRecounted(filter: FilterQuery, tz: string): Promise<void> {
  const found = await getErasures(mirror.db, { ...filter, tz }, now);
  const expected = all.filter((item) => matches(item, filter, tz, all));
  expect(found.submissions).toBe(expected.length);
  expect(found.retention).toEqual(recount(expected));
  const steps = foundedSteps(observed(expected));
  expect(found.creationToErasure).toMatchObject({
    median: quantileOf(steps, 0.5),
    p95: quantileOf(steps, 0.95),
    withoutTime: expected.filter(({ erased, erasedAt }) => erased && erasedAt === null).length,
  });
  expect(found.creationToErasure.curve.map(({ day, atRisk, erased }) => [day, atRisk, erased])).toEqual(
    steps.map(({ time, atRisk, happened }) => [time, atRisk, happened]),
  );
  expect(found.erasureToRemoval.neverHeld).toBe(expected.filter(({ erased }) => erased).length);
  const erased = expected.filter((item) => item.erased);
  expect((await getRemains(mirror.db, { ...filter, tz })).remains).toEqual({
    subject: erased.filter(({ kycSubmissionId }) => kycSubmissionId !== null).length,
    comments: erased.filter(({ comments }) => comments.length > 0).length,
    scores: erased.filter(({ scores }) => Object.values(scores).some((score) => score !== null)).length,
    record: 0,
    quarantine: 0,
  });
  for (const { projectId, submissions: count, retention, retentionDays } of found.projects) {
    const own = expected.filter((item) => item.projectId === projectId);
    expect([count, retention, retentionDays]).toEqual([own.length, recount(own), PERIODS[projectId]]);
  }
  for (const { start, end, submissions: count, retention } of found.series.points) {
    const own = expected.filter(({ createdAt }) => createdAt >= start && createdAt < end);
    expect([count, retention]).toEqual([own.length, recount(own)]);
  }
}

describe('erasures', () => {
  it('are counted as plain code counts them, where there is some of everything', async () => {
    await expectAsRecounted(filterQuery.parse({}), 'UTC');
    const { retention, projects } = await getErasures(mirror.db, { ...filterQuery.parse({}), tz: 'UTC' }, now);
    for (const each of ['inTime', 'late', 'unknown'] as const) expect(retention[each]).toBeGreaterThan(10);
    expect(retention.overdue + retention.notDue).toBeGreaterThan(100);
    expect(projects.map(({ projectId }) => projectId)).toEqual(['project-a', 'project-b']);
  });

  it('are counted so under any filter, in any zone', async () => {
    const zones = fc.constantFrom('UTC', 'Asia/Seoul', 'Asia/Kathmandu', 'America/New_York');
    const some = fc.oneof(filters, ...singleLimits.map(([, limit]) => limit));
    await fc.assert(fc.asyncProperty(some, zones, expectAsRecounted), { numRuns: 120 });
  });

  it('are judged at the start of the hour: a number and its list say the same', async () => {
    const query = { ...filterQuery.parse({}), tz: 'UTC' };
    const { retention } = await getErasures(mirror.db, query, now);
    for (const each of RETENTION_CLASSES) {
      const { total } = await listSubmissions(mirror.db, {
        ...submissionsQuery.parse({ retention: [each] }),
        tz: 'UTC',
      });
      expect([each, total]).toEqual([each, retention[each]]);
    }
  });

  it('without a period nothing is late, overdue or due', async () => {
    await sql`update project set retention_days = null where public_id = 'project-b'`.execute(mirror.db);
    try {
      const { projects } = await getErasures(mirror.db, { ...filterQuery.parse({}), tz: 'UTC' }, now);
      const { retention, submissions: count, withinPeriod } = projects[1]!;
      expect(retention).toEqual({ inTime: 0, late: 0, overdue: 0, notDue: 0, unknown: 0, notSet: count });
      expect(withinPeriod).toBeNull();
    } finally {
      await sql`update project set retention_days = 45 where public_id = 'project-b'`.execute(mirror.db);
    }
  });

  it('of nothing are nothing, and the projects are there all the same', async () => {
    const found = await getErasures(mirror.db, { ...filterQuery.parse({ q: 'nobody' }), tz: 'UTC' }, now);
    expect(found).toMatchObject({ submissions: 0, creationToErasure: { median: null, longest: null, curve: [] } });
    expect(found.projects).toHaveLength(2);
  });
});

describe('our own copy', () => {
  it('goes with the page that lists an erasure, and when it went is kept', async () => {
    const own = await openMirror();
    try {
      const [first] = fc.sample(submissions, { numRuns: 1, seed: 5 }) as [Submission];
      const item = { ...first, erased: false, erasedAt: null, comments: ['face of somebody'] };
      const read = () => own.db.selectFrom('submission').select(['removed_at', 'came_erased', 'comments']).execute();
      await own.apply([item]);
      expect(await read()).toEqual([{ removed_at: null, came_erased: false, comments: item.comments }]);

      const before = Date.now() - 1000;
      const erased = { ...item, erased: true, erasedAt: new Date(before - 5 * 3_600_000).toISOString(), comments: [] };
      await own.apply([erased]);
      const [gone] = await read();
      expect(gone).toMatchObject({ came_erased: false, comments: null });
      expect(gone?.removed_at?.getTime()).toBeGreaterThan(before);

      // What is listed again, with less of it, is not removed again.
      await own.apply([{ ...erased, kycSubmissionId: null, failCodes: [] }]);
      expect((await read())[0]?.removed_at).toEqual(gone?.removed_at);
      const all = { ...filterQuery.parse({}), tz: 'UTC' };
      const { erasureToRemoval } = await getErasures(own.db, all);
      expect(erasureToRemoval).toMatchObject({ prompt: 1, slow: 0, unknown: 0, neverHeld: 0, median: 6, longest: 6 });

      // Should a raw record of before ever be left, or a version in quarantine, it is found.
      await sql`update submission_raw set read_at = ${new Date(before)}`.execute(own.db);
      expect((await getRemains(own.db, all)).remains).toMatchObject({ record: 1, quarantine: 0 });
      const held = { cause: 'no time', createdAt: null, argosProjectId: null, erased: false, authId: item.authId };
      await applyPage(own.db, { source: 'default', records: [], quarantined: [{ ...held, raw: '{}' }], outside: 0 });
      expect((await getRemains(own.db, all)).remains).toMatchObject({ record: 1, quarantine: 1 });
      const listed = async (remains: string) =>
        (await listSubmissions(own.db, { ...submissionsQuery.parse({ remains: [remains] }), tz: 'UTC' })).total;
      expect([await listed('record'), await listed('quarantine')]).toEqual([1, 1]);

      await own.apply([item]);
      expect(await read()).toMatchObject([{ removed_at: null, came_erased: false }]);
    } finally {
      await own.drop();
    }
  });

  it('never was, where what is read first is erased already', async () => {
    const own = await openMirror();
    try {
      const [first] = fc.sample(submissions, { numRuns: 1, seed: 6 }) as [Submission];
      await own.apply([{ ...first, erased: true, erasedAt: null }]);
      const rows = await own.db.selectFrom('submission').select(['removed_at', 'came_erased']).execute();
      expect(rows).toEqual([{ removed_at: null, came_erased: true }]);
    } finally {
      await own.drop();
    }
  });

  it('is told apart by when it went as plain code does', async () => {
    await sql`update submission set came_erased = false, removed_at = erased_at + (row_id % 60) * interval '1 hour'
      where erased and row_id % 3 > 0`.execute(mirror.db);
    const rows = await mirror.db
      .selectFrom('submission')
      .select(['erased_at', 'removed_at', 'came_erased'])
      .where('erased', '=', true)
      .execute();
    const removals = rows.map(({ erased_at, removed_at, came_erased }) => ({
      erasedAt: erased_at?.getTime() ?? null,
      removedAt: removed_at?.getTime() ?? null,
      cameErased: came_erased,
    }));
    const { erasureToRemoval } = await getErasures(mirror.db, { ...filterQuery.parse({}), tz: 'UTC' }, now);
    for (const each of REMOVAL_CLASSES) {
      const expected = removals.filter((removal) => removalOf(removal) === each).length;
      const { total } = await listSubmissions(mirror.db, { ...submissionsQuery.parse({ removal: [each] }), tz: 'UTC' });
      expect([each, erasureToRemoval[each], total]).toEqual([each, expected, expected]);
      expect(expected).toBeGreaterThan(5);
    }
    const hours = removals.flatMap((each) =>
      each.erasedAt === null || each.removedAt === null ? [] : [hoursBetween(each.erasedAt, each.removedAt)],
    );
    expect(erasureToRemoval.longest).toBe(Math.max(...hours));
  });
});
