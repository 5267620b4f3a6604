import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved, physicalHeight, rowsInSight, TALLEST, topFor, toScroll, toTop } from './scroll-map.ts';
import type { Anchor } from './scroll-map.ts';

const MILLION = { total: 40_000_000, room: 700 };
const SMALL = { total: 40_000, room: 700 };
const extents = fc.record({
  total: fc.integer({ min: 100, max: 400_000_000 }),
  room: fc.integer({ min: 50, max: 2_000 }),
});

test('a list that fits is scrolled as it is', () => {
  expect(moved({ top: 0, scrollTop: 0 }, 12_345, SMALL)).toEqual({ top: 12_345, scrollTop: 12_345 });
  expect(physicalHeight(SMALL)).toBe(40_000);
});

test('no element is taller than browsers allow', () => {
  expect(physicalHeight(MILLION)).toBe(TALLEST);
});

test('the bar and the rows lead to each other, in order, from one end to the other', () => {
  fc.assert(
    fc.property(
      extents,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (extent, a, b) => {
        const most = Math.max(0, extent.total - extent.room);
        const [low, high] = [Math.min(a, b) * most, Math.max(a, b) * most];
        expect(toTop(toScroll(low, extent), extent)).toBeCloseTo(low, 3);
        expect(toScroll(low, extent)).toBeLessThanOrEqual(toScroll(high, extent));
        expect(toScroll(most, extent)).toBeCloseTo(Math.max(0, physicalHeight(extent) - extent.room), 3);
      },
    ),
  );
});

test('dragging the bar to its middle shows the middle', () => {
  const { top } = moved({ top: 0, scrollTop: 0 }, (TALLEST - 700) / 2, MILLION);
  expect(top / MILLION.total).toBeCloseTo(0.5, 4);
});

test('a wheel moves the rows by as much as it says, wherever the bar is', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      fc.array(fc.integer({ min: -800, max: 800 }), { maxLength: 50 }),
      (part, steps) => {
        const start = part * (MILLION.total - MILLION.room);
        let anchor: Anchor = { top: start, scrollTop: toScroll(start, MILLION) };
        for (const step of steps) anchor = moved(anchor, anchor.scrollTop + step, MILLION);
        expect(anchor.top).toBeCloseTo(start + steps.reduce((sum, step) => sum + step, 0), 3);
      },
    ),
  );
});

test('who comes to an end of the bar before the end of the rows can go on', () => {
  // So long by the wheel that bar and rows are far apart: half a million steps of 100 from the beginning.
  let anchor: Anchor = { top: 0, scrollTop: 0 };
  const most = TALLEST - MILLION.room;
  for (let step = 0; step < 420_000; step++) {
    anchor = moved(anchor, Math.min(most, anchor.scrollTop + 100), MILLION);
  }
  expect(anchor.top).toBe(MILLION.total - MILLION.room);
  for (let step = 0; step < 420_000; step++) anchor = moved(anchor, Math.max(0, anchor.scrollTop - 100), MILLION);
  expect(anchor).toEqual({ top: 0, scrollTop: 0 });
});

test('rows in sight are those in the window and some around', () => {
  expect(rowsInSight(4_000, 400, 40, 1_000, 5)).toEqual({ first: 95, end: 115 });
  expect(rowsInSight(0, 400, 40, 1_000, 5)).toEqual({ first: 0, end: 15 });
  expect(rowsInSight(39_600, 400, 40, 1_000, 5)).toEqual({ first: 985, end: 1_000 });
  expect(rowsInSight(0, 400, 40, 0, 5)).toEqual({ first: 0, end: 0 });
});

test('a row is brought into the window by the least scrolling', () => {
  const extent = { total: 40_000, room: 400 };
  expect(topFor(5, 0, 40, extent)).toBe(0);
  expect(topFor(10, 0, 40, extent)).toBe(40);
  expect(topFor(2, 400, 40, extent)).toBe(80);
  expect(topFor(999, 0, 40, extent)).toBe(39_600);
});
