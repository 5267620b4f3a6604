import { describe, expect, test } from 'vitest';
import { choiceByKey, endsOf, markAt, markUnder, singleSteps, spanOf, stepOf } from './brush-range.ts';

test.each([
  ['bands', -0.2, 0],
  ['bands', 0, 0],
  ['bands', 0.2499, 0],
  ['bands', 0.25, 1],
  ['bands', 1, 3],
  ['bands', 1.7, 3],
  ['points', -1, 0],
  ['points', 0.16, 0],
  ['points', 0.17, 1],
  ['points', 0.84, 3],
  ['points', 2, 3],
] as const)('of four marks as %s, the one at %s is %s', (place, share, mark) => {
  expect(markAt(share, 4, place)).toBe(mark);
});

test('beyond the plot there is no mark to click', () => {
  expect([-0.01, 0, 0.6, 1, 1.01].map((share) => markUnder(share, 4, 'bands'))).toEqual([null, 0, 2, 3, null]);
  expect(markUnder(0.5, 0, 'bands')).toBeNull();
});

test('one mark is everywhere', () => {
  expect([markAt(0.9, 1, 'points'), markAt(0.1, 1, 'bands')]).toEqual([0, 0]);
  expect(spanOf({ first: 0, last: 0 }, 1, 'points')).toEqual({ from: 0, to: 1 });
});

test('what marks cover holds them, and no half of a neighbour', () => {
  expect(spanOf({ first: 1, last: 2 }, 4, 'bands')).toEqual({ from: 0.25, to: 0.75 });
  expect(spanOf({ first: 0, last: 1 }, 5, 'points')).toEqual({ from: 0, to: 0.375 });
  expect(spanOf({ first: 3, last: 4 }, 5, 'points')).toEqual({ from: 0.625, to: 1 });
  for (const place of ['bands', 'points'] as const) {
    for (let mark = 0; mark < 7; mark++) {
      const { from, to } = spanOf({ first: mark, last: mark }, 7, place);
      expect(markAt((from + to) / 2, 7, place)).toBe(mark);
    }
  }
});

test('marks of one step are chosen together', () => {
  const days = [
    { first: 0, last: 22 },
    { first: 23, last: 46 },
  ];
  expect([0, 22, 23, 46, 60].map((hour) => stepOf(hour, days))).toEqual([0, 0, 1, 1, 1]);
  expect(singleSteps(3).map(({ first }) => stepOf(first, singleSteps(3)))).toEqual([0, 1, 2]);
});

describe('by keys', () => {
  const press = (...keys: string[]) =>
    keys.reduce<ReturnType<typeof choiceByKey>>((choice, key) => {
      const shift = key.startsWith('Shift+');
      return choiceByKey(choice, key.replace('Shift+', ''), shift, 30);
    }, null);

  test.each([
    ['the first arrow to the right begins at the first', ['ArrowRight'], 0, 0],
    ['to the left, at the last', ['ArrowLeft'], 29, 29],
    ['arrows move the whole choice', ['ArrowLeft', 'ArrowLeft', 'ArrowLeft'], 27, 27],
    ['with Shift they extend it', ['ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight'], 0, 2],
    ['backwards, too', ['ArrowLeft', 'Shift+ArrowLeft'], 28, 29],
    ['and over its own beginning', ['End', 'ArrowLeft', 'Shift+ArrowRight', 'Shift+PageDown'], 26, 28],
    ['an arrow without Shift lets go of the extension', ['Home', 'Shift+End', 'ArrowLeft'], 28, 28],
    ['no key leaves the plot', ['Home', 'ArrowLeft', 'ArrowDown', 'Shift+PageDown'], 0, 0],
    ['page keys go by a tenth', ['Home', 'PageUp', 'Shift+PageUp'], 3, 6],
  ])('%s', (_, keys, first, last) => {
    const choice = press(...keys);
    expect(choice && endsOf(choice)).toEqual({ first, last });
  });
  test('other keys are none of its business', () => {
    expect(choiceByKey({ anchor: 1, head: 2 }, 'a', false, 30)).toBeNull();
  });
});
