import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { positionQuery, submissionsQuery } from '#lib/contract/filter.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { failCodeKey } from '#lib/domain/submission.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { dayOf, shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import { applyPage } from './apply-page.ts';
import { checkRollups } from './check-rollups.ts';
import { openDatabase } from './database.ts';
import type { Db } from './database.ts';
import { getOverview } from './get-overview.ts';
import { getSubmission } from './get-submission.ts';
import { listSubmissions } from './list-submissions.ts';
import { locateSubmission } from './locate-submission.ts';
import { migrate } from './migrate.ts';
import { freshDatabase } from './testing/fresh-database.ts';
import { filters, matches, singleLimits } from './testing/filters.ts';
import { submissions, toRecord } from './testing/records.ts';

let db: Db;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  await migrate(fresh.url);
  db = openDatabase({ url: fresh.url });
  drop = async () => {
    await db.destroy();
    await fresh.drop();
  };
});
afterAll(() => drop());

async function clear(): Promise<void> {
  await sql`truncate submission, submission_raw, quarantine, rollup_count, rollup_code, rollup_score`.execute(db);
}

/** What the mirror must hold: of each submission, what was listed last. */
function asListedLast(pages: Submission[][]): Map<string, Submission> {
  return new Map(pages.flat().map((submission) => [`${submission.projectId}/${submission.authId}`, submission]));
}

async function apply(list: Submission[]) {
  return applyPage(db, { source: 'default', records: list.map(toRecord), quarantined: [], outside: 0 });
}

async function readAll(query: Record<string, unknown> = {}): Promise<SubmissionItem[]> {
  const found: SubmissionItem[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await listSubmissions(db, { ...submissionsQuery.parse({ limit: 7, ...query, cursor }), tz: 'UTC' });
    found.push(...page.items);
    expect(page.total).toBeGreaterThanOrEqual(found.length);
    if (page.nextCursor === null) {
      expect(page.total).toBe(found.length);
      return found;
    }
    cursor = page.nextCursor;
  }
}

const pages = fc.array(fc.array(submissions, { maxLength: 25 }), { minLength: 1, maxLength: 5 });

describe('the mirror', () => {
  it('holds what was listed last, whole, and its rollups agree with a recount', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (listed) => {
        await clear();
        for (const page of listed) {
          const outcome = await apply(page);
          expect(outcome.received).toBe(outcome.inserted + outcome.updated + outcome.unchanged + outcome.quarantined);
          expect(await apply(asLastOf(page))).toMatchObject({ inserted: 0, updated: 0 });
        }
        const expected = asListedLast(listed);
        const found = await readAll();
        expect(found).toHaveLength(expected.size);
        for (const item of found) expect(item).toMatchObject(expected.get(`${item.projectId}/${item.authId}`) ?? {});
        expect(await checkRollups(db)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('notices a rollup that is wrong', async () => {
    await clear();
    await apply([{ ...(fc.sample(submissions, { numRuns: 1, seed: 1 })[0] as Submission), status: 'approved' }]);
    await sql`update rollup_count set approved = approved + 1 where span = 60`.execute(db);
    await sql`delete from rollup_count where span = 15`.execute(db);
    expect((await checkRollups(db)).map((each) => each.table)).toEqual(['rollup_count', 'rollup_count']);
  });

  it('lists every submission once, in order, by every sort', async () => {
    await clear();
    const listed = fc.sample(submissions, { numRuns: 120, seed: 7 });
    await apply(listed);
    for (const key of ['createdAt', 'similarity', 'liveness', 'activeLiveness'] as const) {
      for (const sign of ['', '-']) {
        const found = await readAll({ sort: `${sign}${key}` });
        expect(new Set(found.map((item) => `${item.projectId}/${item.authId}`)).size).toBe(asListedLast([listed]).size);
        const values = found.map((item) => (key === 'createdAt' ? Date.parse(item.createdAt) : item.scores[key]));
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
    await clear();
    const before = canary();
    await apply([before]);
    const after = { ...before, comments: [], kycSubmissionId: null, erased: true };
    await apply([after]);
    expect(await getSubmission(db, { authId: before.authId })).toMatchObject({ kind: 'found', submission: after });
    await expectNoCanary();
  });

  it('forgets it as well where the erased record can not be read', async () => {
    await clear();
    const before = canary();
    const { authId, projectId, status, createdAt } = before;
    await apply([before]);
    const unreadable = { cause: 'A test.', authId, createdAt, argosProjectId: projectId, raw: '{}' };
    const page = { source: 'default', records: [], outside: 0 };
    const outcome = { received: 1, quarantined: 1, inserted: 0, updated: 0, unchanged: 0 };
    expect(await applyPage(db, { ...page, quarantined: [{ ...unreadable, erased: false }] })).toMatchObject(outcome);
    expect(await getSubmission(db, { authId })).toMatchObject({ submission: before });
    for (const time of ['first', 'again']) {
      const erased = await applyPage(db, { ...page, quarantined: [{ ...unreadable, erased: true }] });
      expect(erased, time).toMatchObject(outcome);
    }
    expect(await getSubmission(db, { authId })).toMatchObject({
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

const ZONES = ['UTC', 'Asia/Seoul', 'America/New_York', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
describe('a filter', () => {
  it.each(singleLimits)('by %s alone lists what plain code finds', async (_name, limits) => {
    await clear();
    const listed = fc.sample(submissions, { numRuns: 400, seed: 12 });
    await apply(listed);
    const all = [...asListedLast([listed]).values()];
    await fc.assert(
      fc.asyncProperty(limits, fc.constantFrom(...ZONES), async (filter, zone) => {
        const expected = all.filter((item) => matches(item, filter, zone, all));
        const { items, total } = await listSubmissions(db, {
          ...submissionsQuery.parse({ limit: 500 }),
          ...filter,
          tz: zone,
        });
        expect(ids(items)).toEqual(ids(expected));
        expect(total).toBe(expected.length);
      }),
      { numRuns: 15 },
    );
  });

  it('lists and counts what plain code finds, in any zone', async () => {
    await clear();
    const listed = fc.sample(submissions, { numRuns: 400, seed: 11 });
    for (const page of [listed.slice(0, 250), listed.slice(250)]) await apply(page);
    const all = [...asListedLast([listed]).values()];
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(...ZONES), async (filter, zone) => {
        const expected = all.filter((item) => matches(item, filter, zone, all));
        const query = { ...submissionsQuery.parse({ limit: 500 }), ...filter, tz: zone };
        const { items, total } = await listSubmissions(db, query);
        expect(ids(items)).toEqual(ids(expected));
        expect(total).toBe(expected.length);

        const overview = await getOverview(db, { ...filter, tz: zone }, new Date('2026-04-12T00:00:00Z'));
        expect(overview.totals).toEqual(totalsOf(expected));
        const points = overview.series.points.map((point) => ({ ...point, expected: [] as Submission[] }));
        for (const item of expected) {
          points.find((point) => item.createdAt >= point.start && item.createdAt < point.end)?.expected.push(item);
        }
        for (const point of points) expect(point).toMatchObject(totalsOf(point.expected));
        expect(overview.submitTypes.reduce((sum, each) => sum + each.submissions, 0)).toBe(expected.length);
        expect(codesOf(overview.failCodes)).toEqual(recountCodes(expected));
        for (const { gate, approved, rejected, other, recorded } of overview.histograms) {
          const scored = expected.filter((item) => item.scores[gate] !== null);
          expect(recorded).toBe(scored.length);
          for (const [status, bins] of [
            ['approved', approved],
            ['rejected', rejected],
            ['pending?', other],
          ] as const) {
            for (const [bin, count] of bins.entries()) {
              const inBin = scored.filter(
                (item) => item.status === status && Math.floor(item.scores[gate] ?? -1) === bin,
              );
              expect(count, `${gate} ${status} ${bin}`).toBe(inBin.length);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

it('compares days that end today with as much of those before', async () => {
  await clear();
  const listed = fc.sample(submissions, { numRuns: 400, seed: 13 });
  await apply(listed);
  const all = [...asListedLast([listed]).values()];
  const instants = all.map((item) => Date.parse(item.createdAt)).sort((a, b) => a - b);
  const middle = instants.slice(Math.floor(instants.length / 2));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...middle),
      fc.constantFrom(...ZONES),
      fc.nat(9),
      fc.boolean(),
      async (now, tz, back, over) => {
        const to = shiftDay(dayOf(now, tz), over ? -1 : 0);
        const from = shiftDay(to, -back);
        const { previous } = await getOverview(db, { ...submissionsQuery.parse({}), from, to, tz }, new Date(now));
        const begin = startOfDay(shiftDay(from, -back - 1), tz);
        const end = startOfDay(from, tz) - (over ? 0 : startOfDay(shiftDay(to, 1), tz) - now);
        const expected = all.filter(({ createdAt }) => Date.parse(createdAt) >= begin && Date.parse(createdAt) < end);
        expect(previous).toEqual({
          from: shiftDay(from, -back - 1),
          to: shiftDay(from, -1),
          until: over ? null : new Date(end).toISOString(),
          ...totalsOf(expected),
        });
      },
    ),
    { numRuns: 60 },
  );
});

it('finds the submissions of which an unreadable form is in quarantine', async () => {
  await clear();
  const listed = fc.sample(submissions, { numRuns: 60, seed: 3 });
  await apply(listed);
  const [held] = listed as [Submission];
  const record = { cause: 'no time', createdAt: null, argosProjectId: null, erased: false };
  await applyPage(db, {
    source: 'default',
    records: [],
    quarantined: [
      { ...record, authId: held.authId, raw: '{"auth_id": 1}' },
      { ...record, authId: null, raw: '{}' },
    ],
    outside: 0,
  });
  const all = await readAll();
  const found = await readAll({ quarantined: 'true' });
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map((item) => item.authId))).toEqual(new Set([held.authId]));
  expect(ids([...found, ...(await readAll({ quarantined: 'false' }))])).toEqual(ids(all));
});

const ids = (items: Pick<Submission, 'projectId' | 'authId'>[]) =>
  items.map((item) => `${item.projectId}/${item.authId}`).sort();

function totalsOf(items: Submission[]) {
  const of = (status: string) => items.filter((item) => item.status === status).length;
  return {
    submissions: items.length,
    approved: of('approved'),
    rejected: of('rejected'),
    other: of('pending?'),
    erased: items.filter((item) => item.erased).length,
  };
}

const codesOf = (codes: { code: string; count: number; soleBlocker: number }[]) =>
  Object.fromEntries(codes.map(({ code, count, soleBlocker }) => [failCodeKey(code), { count, soleBlocker }]));

function recountCodes(items: Submission[]) {
  const counted: Record<string, { count: number; soleBlocker: number }> = {};
  for (const item of items) {
    const keys = new Set(item.failCodes.map(failCodeKey));
    for (const key of keys) {
      const entry = (counted[key] ??= { count: 0, soleBlocker: 0 });
      entry.count++;
      if (keys.size === 1 && item.status === 'rejected') entry.soleBlocker++;
    }
  }
  return counted;
}
