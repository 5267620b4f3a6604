import { expect, test } from 'vitest';
import { BadCursor, decodeCursor, encodeCursor } from './cursor.ts';
import type { Position } from './cursor.ts';

const sound: Position = {
  for: 'list',
  createdAt: 0,
  authId: 'a',
  projectId: 1,
  total: 1,
  until: null,
  before: 0,
  back: false,
};

test('a cursor comes back as it was given', () => {
  expect(decodeCursor(encodeCursor(sound), 'list')).toEqual(sound);
});

test.each([
  ['an id with NUL', { authId: 'a\0b' }],
  ['half a character', { authId: '\ud800' }],
  ['an id that is too long', { authId: 'a'.repeat(301) }],
  ['no id', { authId: '' }],
  ['a project below all', { projectId: -1 }],
  ['a project beyond all', { projectId: 32_768 }],
  ['more than can be counted', { total: 1e300 }],
])('one made up with %s is none', (_what, wrong) => {
  expect(() => decodeCursor(encodeCursor({ ...sound, ...wrong }), 'list')).toThrow(BadCursor);
});
