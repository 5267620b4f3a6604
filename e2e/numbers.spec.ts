import { expect, test } from 'playwright/test';
import { dayOf, shiftDay, startOfDay } from '#lib/domain/zone-days.ts';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { startWithUpstream } from './dashboard.ts';
import type { Dashboard } from './dashboard.ts';
import { listedBy, mirrorComplete } from './upstream.ts';
import type { ListedRecord } from './upstream.ts';

/**
 * Whatever the dashboard says is counted again, in plain code, from what the upstream itself lists: the only way to know that no
 * record was lost, doubled or put on the wrong day.
 */
let dashboard: Dashboard;
let listed: ListedRecord[];

test.beforeAll(async () => {
  const started = await startWithUpstream({
    rows: 6_000,
    days: 70,
    arrivalsPerHour: 0,
    order: 'shuffled',
    ties: 2_001,
  });
  dashboard = started;
  await mirrorComplete(dashboard);
  listed = await listedBy(started.upstream);
});
test.afterAll(() => dashboard.stop());

const get = async <T>(path: string): Promise<T> => {
  const response = await dashboard.fetch(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
};

const QUESTIONS = [
  { tz: 'UTC', back: 30 },
  { tz: 'Asia/Seoul', back: 30 },
  { tz: 'Asia/Kolkata', back: 9 },
  { tz: 'America/New_York', back: 1 },
  { tz: 'Pacific/Chatham', back: 60 },
];

for (const { tz, back } of QUESTIONS) {
  test(`the overview of ${back} days in ${tz} equals a recount of the upstream's list`, async () => {
    const newest = Math.max(...listed.map((record) => record.createdMs));
    const to = dayOf(newest, tz);
    const from = dayOf(newest - back * 86_400_000, tz);
    const query = new URLSearchParams({ from, to, tz });
    const overview = await get<OverviewAnswer>(`/api/overview?${query}`);
    const expected = listed.filter(({ createdMs }) => dayOf(createdMs, tz) >= from && dayOf(createdMs, tz) <= to);
    expect(expected.length).toBeGreaterThan(0);

    expect(overview.totals).toMatchObject({
      submissions: expected.length,
      approved: expected.filter((record) => record.status === 'approved').length,
      rejected: expected.filter((record) => record.status === 'rejected').length,
      erased: expected.filter((record) => record.erased).length,
    });
    expect(overview.coverage).toMatchObject({ complete: true });

    const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
    const { until = null } = overview.previous ?? {};
    expect(until === null, 'the days before are cut only where the range ends today').toBe(to < dayOf(Date.now(), tz));
    const [begin, end] = [startOfDay(shiftDay(from, -days), tz), until ? Date.parse(until) : startOfDay(from, tz)];
    expect(overview.previous).toMatchObject({
      from: shiftDay(from, -days),
      to: shiftDay(from, -1),
      submissions: listed.filter(({ createdMs }) => createdMs >= begin && createdMs < end).length,
    });

    const byDay = Map.groupBy(expected, (record) => dayOf(record.createdMs, tz));
    for (const [day, records] of byDay) {
      const points = overview.series.points.filter((point) => point.firstDay <= day && point.lastDay >= day);
      const days = [...byDay].filter(([each]) =>
        points.some((point) => point.firstDay <= each && point.lastDay >= each),
      );
      const inBuckets = days.reduce((sum, [, each]) => sum + each.length, 0);
      expect(
        points.reduce((sum, point) => sum + point.submissions, 0),
        day,
      ).toBe(inBuckets);
      const list = await get<SubmissionsAnswer>(
        `/api/submissions?${new URLSearchParams({ from: day, to: day, tz, limit: '1' })}`,
      );
      expect(list.total, day).toBe(records.length);
    }

    const codes = Map.groupBy(
      expected.flatMap((record) => [...new Set(record.failCodes)]),
      (code) => code.toLowerCase(),
    );
    for (const { code, count, soleBlocker } of overview.failCodes) {
      expect(count, code).toBe(codes.get(code.toLowerCase())?.length);
      const alone = expected.filter(
        (record) =>
          record.status === 'rejected' &&
          new Set(record.failCodes).size === 1 &&
          record.failCodes[0]?.toLowerCase() === code.toLowerCase(),
      );
      expect(soleBlocker, code).toBe(alone.length);
    }
    expect(overview.failCodes).toHaveLength(codes.size);
  });
}

test('the list holds every record of the upstream exactly once, scores to the last digit', async () => {
  const found = new Map<string, SubmissionsAnswer['items'][number]>();
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: URLSearchParams = new URLSearchParams({ limit: '500', ...(cursor ? { cursor } : {}) });
    const page: SubmissionsAnswer = await get<SubmissionsAnswer>(`/api/submissions?${query}`);
    for (const item of page.items) {
      expect(found.has(item.authId), item.authId).toBe(false);
      found.set(item.authId, item);
    }
    cursor = page.nextCursor;
  }
  expect(found.size).toBe(listed.length);
  for (const record of listed) {
    expect(found.get(record.authId)).toMatchObject({
      status: record.status,
      createdAt: new Date(record.createdMs).toISOString(),
      failCodes: record.failCodes,
      erased: record.erased,
      scores: { similarity: record.similarity },
    });
  }
});
