import { expect, test } from 'vitest';
import { attemptAt } from './columns.ts';
import { recordAt } from './project.ts';
import { createProject } from './project.ts';
import type { SimulatorOptions } from './options.ts';
import { completeOptions } from './options.ts';
import { isListed, serialsBetween } from './project.ts';
import { tellTruths } from './truths.ts';
import { createWorld } from './world.ts';

const UNTIL = Date.parse('2026-03-02T00:00:00Z');
const HOUR = 3_600_000;

const projectOf = (options: Partial<SimulatorOptions> = {}) =>
  createProject(completeOptions({ rows: 3000, until: UNTIL, ...options }), { key: 'k', projectId: 'p' });

const listOf = (options: Partial<SimulatorOptions>, now: number): string[] => {
  const project = projectOf(options);
  const { high } = serialsBetween(project, -Infinity, Infinity, now);
  const serials = Array.from({ length: high }, (_, serial) => serial).filter((serial) =>
    isListed(project, serial, now),
  );
  return serials.map((serial) => recordAt(project, serial, now));
};

test('the same seed and anchor give the same records, another seed gives others', () => {
  expect(listOf({}, UNTIL)).toEqual(listOf({}, UNTIL));
  const other = new Set(listOf({ seed: '2' }, UNTIL));
  expect(listOf({}, UNTIL).filter((record) => other.has(record))).toEqual([]);
});

test('a restart lists what was there, and what arrived meanwhile', () => {
  const busy = { arrivalsPerHour: 150 };
  const project = projectOf(busy);
  // One that ran on, minute by minute, against one that is started a day later.
  for (let minute = 0; minute < 24 * 60; minute++) serialsBetween(project, 0, 0, UNTIL + minute * 60_000);
  const now = UNTIL + 24 * HOUR;
  const { high } = serialsBetween(project, -Infinity, Infinity, now);
  const ranOn = Array.from({ length: high }, (_, serial) => recordAt(project, serial, now));
  const restarted = projectOf(busy);
  const after = serialsBetween(restarted, -Infinity, Infinity, now);
  expect(Array.from({ length: after.high }, (_, serial) => recordAt(restarted, serial, now))).toEqual(ranOn);
  expect(high - 3000).toBeGreaterThanOrEqual(24 * 150 - 1);
});

test('some arrivals are listed later than they were created, and some are erased while one watches', () => {
  const project = projectOf({ arrivalsPerHour: 150 });
  const now = UNTIL + 24 * HOUR;
  const { high } = serialsBetween(project, -Infinity, Infinity, now + HOUR);
  const arrivals = Array.from({ length: high - 3000 }, (_, index) => 3000 + index);
  const created = arrivals.filter((serial) => attemptAt(project.world.columns, serial).time <= now);
  const late = created.filter((serial) => !isListed(project, serial, attemptAt(project.world.columns, serial).time));
  expect(late.length).toBeGreaterThan(20);
  expect(late.every((serial) => isListed(project, serial, now + HOUR))).toBe(true);
  const erased = created.filter((serial) => recordAt(project, serial, now + HOUR).includes('"delete_check":true'));
  expect(erased.length).toBeGreaterThan(60);
});

test('the rates are believable', () => {
  const project = projectOf({ rows: 30_000 });
  const { counts } = tellTruths(project) as { counts: Record<string, Record<string, number>> & { readable: number } };
  const share = (name: string, value: string): number => (counts[name]?.[value] ?? 0) / counts.readable;
  expect(share('status', 'approved')).toBeGreaterThan(0.86);
  expect(share('status', 'approved')).toBeLessThan(0.9);
  expect(share('submitType', 'form')).toBeGreaterThan(0.66);
  expect(share('submitType', 'form')).toBeLessThan(0.74);
  for (const code of [
    'face_compare_underscore',
    'Face_Occluded_fail',
    'Liveness_underscore',
    'Active_liveness_underscore',
  ]) {
    expect(share('failCode', code), code).toBeGreaterThan(0.004);
  }
  expect(counts.failCode?.Head_cover_fail).toBeGreaterThan(20);
  expect(counts.failCode?.Face_cover_fail).toBeGreaterThan(10);
});

test('business has its hours, its week, and grows', () => {
  const { columns, start } = createWorld({ ...completeOptions({ rows: 30_000, until: UNTIL }), projectId: 'p' });
  const inSeoul = Array.from(columns.time.subarray(0, columns.length), (time) => new Date(time + 9 * HOUR));
  const count = (is: (date: Date) => boolean): number => inSeoul.filter(is).length;
  expect(count((date) => date.getUTCHours() === 10)).toBeGreaterThan(10 * count((date) => date.getUTCHours() === 3));
  expect(count((date) => date.getUTCDay() === 2)).toBeGreaterThan(2 * count((date) => date.getUTCDay() === 0));
  const middle = (start + UNTIL) / 2 + 9 * HOUR;
  expect(count((date) => date.getTime() >= middle)).toBeGreaterThan(1.2 * count((date) => date.getTime() < middle));
  expect(Math.max(...inSeoul.map(Number)) - 9 * HOUR).toBeLessThan(UNTIL);
});

test('a million is there within seconds', () => {
  const began = performance.now();
  const world = createWorld({ ...completeOptions({ rows: 1_000_000, days: 365, until: UNTIL }), projectId: 'p' });
  expect(world.columns.length).toBe(1_000_000);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('no rows, one row, few rows: as many as asked for', () => {
  for (const rows of [0, 1, 3, 20, 100]) {
    expect(createWorld({ ...completeOptions({ rows, until: UNTIL }), projectId: 'p' }).columns.length).toBe(rows);
  }
});
