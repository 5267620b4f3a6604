import { expect, test } from 'vitest';
import { initialsOf } from './avatar.tsx';

test.each([
  ['Kim Haneul', 'KH'],
  ['Ada', 'A'],
  ['  jean luc  picard ', 'JP'],
  ['김하늘', '하늘'],
  ['김 하늘', '김하'],
  ['😀 Smile', '😀S'],
  ['', ''],
])('%s is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
