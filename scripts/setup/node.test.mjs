import { expect, test } from 'vitest';
import { isRecentEnough } from './node.mjs';

test.each([
  ['18.20.0', false],
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['22.21.1', true],
  ['23.11.0', false],
  ['24.0.0', true],
  ['24.21.0', true],
  ['26.1.0', true],
])('Node %s', (version, expected) => {
  expect(isRecentEnough(version)).toBe(expected);
});
