import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policyOverlaps } from './policy-overlaps.ts';
import type { VersionSpan } from './policy-overlaps.ts';

const ALWAYS = { start: 0, end: 1_000 };
const span = (policyId: number, first: number, last: number, projectId = 1): VersionSpan => ({
  ...{ projectId, policyId, first, last },
});

test('a roll-out over some hours is told, a clean switch is not', () => {
  expect(policyOverlaps([span(1, 0, 10), span(2, 11, 40), span(3, 30, 90)], ALWAYS)).toEqual([
    { projectId: 1, earlierId: 2, laterId: 3, from: 30, until: 40 },
  ]);
});

test('other projects are others', () => {
  expect(policyOverlaps([span(1, 0, 10, 1), span(1, 5, 20, 2)], ALWAYS)).toEqual([]);
});

test('only what lies within the time asked for is told, the longest first', () => {
  const spans = [span(1, 0, 500), span(2, 100, 400), span(3, 390, 900)];
  expect(policyOverlaps(spans, { start: 200, end: 450 })).toEqual([
    { projectId: 1, earlierId: 1, laterId: 2, from: 200, until: 400 },
    { projectId: 1, earlierId: 1, laterId: 3, from: 390, until: 449 },
    { projectId: 1, earlierId: 2, laterId: 3, from: 390, until: 400 },
  ]);
  expect(policyOverlaps(spans, { start: 901, end: 950 })).toEqual([]);
});

test('at every instant, pairs told are the pairs of those alive', () => {
  const spans = fc.array(
    fc.record({
      projectId: fc.constantFrom(1, 2),
      first: fc.integer({ min: 0, max: 99 }),
      length: fc.integer({ min: 0, max: 50 }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(spans, fc.integer({ min: 0, max: 149 }), (drawn, at) => {
      const all = drawn.map(({ projectId, first, length }, policyId) =>
        span(policyId, first, first + length, projectId),
      );
      const told = policyOverlaps(all, ALWAYS).filter(({ from, until }) => from <= at && at <= until);
      const alive = all.filter(({ first, last }) => first <= at && at <= last);
      const pairs = alive.flatMap((one, index) =>
        alive.slice(index + 1).filter((other) => other.projectId === one.projectId),
      );
      expect(told).toHaveLength(pairs.length);
    }),
  );
});
