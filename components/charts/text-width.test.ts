import { expect, test } from 'vitest';
import { textWidth } from './text-width.ts';

test('Hangul takes more room than Latin letters', () => {
  expect(textWidth('Same person 85 → 88', 10)).toBe(190);
  expect(textWidth('동일인 85', 10)).toBeCloseTo(81);
  expect(textWidth('', 10)).toBe(0);
});
