import { expect, test } from 'vitest';
import { placeLabels } from './place-labels.ts';

const label = (x: number, weight = 1) => ({ x, width: 60, weight });

test('a label alone stands above what it names, and stays within the line', () => {
  expect(placeLabels([label(100)], 0, 200)).toEqual(['middle']);
  expect(placeLabels([label(10), label(195)], 0, 200)).toEqual(['start', 'end']);
});

test('two that are close turn away from each other', () => {
  expect(placeLabels([label(100), label(110)], 0, 200)).toEqual(['end', 'start']);
  expect(placeLabels([label(100, 1), label(165, 9), label(180, 5)], 0, 260)).toEqual(['end', 'end', 'start']);
});

test('where there is no room for all, that of the fewest is left out', () => {
  expect(placeLabels([label(100, 9), label(110, 1), label(120, 5)], 0, 220)).toEqual(['end', null, 'start']);
  expect(placeLabels([label(100, 1), label(110, 9), label(120, 5)], 0, 220)).toEqual([null, 'end', 'start']);
});
