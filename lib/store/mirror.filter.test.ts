import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAll } from './testing/read-all.ts';
import { submissionsQuery } from '#lib/contract/filter.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { dayOf, shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import { applyPage } from './apply-page.ts';
import type { Db } from './database.ts';
import { getOverview } from './get-overview.ts';
import { listSubmissions } from './list-submissions.ts';
import { asListedLast, openMirror } from './testing/open-mirror.ts';
import type { TestMirror } from './testing/open-mirror.ts';
import { filters, matches, singleLimits } from './testing/filters.ts';
import { codesOf, ids, recountCodes, totalsOf } from './testing/recount.ts';
import { submissions } from './testing/records.ts';

let mirror: TestMirror;
let db: Db;

beforeAll(async () => {
  mirror = await openMirror();
  ({ db } = mirror);
});
afterAll(() => mirror.drop());

const ZONES = ['UTC', 'Asia/Seoul', 'America/New_York', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
describe('a filter', () => {
  it.each(singleLimits)('by %s alone lists what plain code finds', async (_name, limits) => {
    await mirror.clear();
    const listed = fc.sample(submissions, { numRuns: 400, seed: 12 });
    await mirror.apply(listed);
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
    await mirror.clear();
    const listed = fc.sample(submissions, { numRuns: 400, seed: 11 });
    for (const page of [listed.slice(0, 250), listed.slice(250)]) await mirror.apply(page);
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
  await mirror.clear();
  const listed = fc.sample(submissions, { numRuns: 400, seed: 13 });
  await mirror.apply(listed);
  const all = [...asListedLast([listed]).values()];
  const instants = all.map((item) => Date.parse(item.createdAt)).sort((a, b) => a - b);
  const middle = instants.slice(Math.floor(instants.length / 2));
  let changes = 0;
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
        const before = { from: shiftDay(from, -back - 1), to: shiftDay(from, -1) };
        const own = await getOverview(db, { ...submissionsQuery.parse({}), ...before, tz }, new Date(now));
        changes += own.policyChanges.length;
        expect(previous).toEqual({
          ...before,
          policyChanges: own.policyChanges,
          until: over ? null : new Date(end).toISOString(),
          ...totalsOf(expected),
        });
      },
    ),
    { numRuns: 60 },
  );
  expect(changes).toBeGreaterThan(0);
});

it('finds the submissions of which an unreadable form is in quarantine', async () => {
  await mirror.clear();
  const listed = fc.sample(submissions, { numRuns: 60, seed: 3 });
  await mirror.apply(listed);
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
  const all = await readAll(db);
  const found = await readAll(db, { quarantined: 'true' });
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map((item) => item.authId))).toEqual(new Set([held.authId]));
  expect(ids([...found, ...(await readAll(db, { quarantined: 'false' }))])).toEqual(ids(all));
});
