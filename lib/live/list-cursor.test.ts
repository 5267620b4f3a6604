import { expect, test } from 'vitest';
import { HttpProblem } from '#lib/http/http-problem.ts';
import { decodeListCursor, encodeListCursor } from './list-cursor.ts';

const asked = { source: 'Web', count: 100 };

test('a cursor comes back as it was given', () => {
  const next = { authId: 'a/ü%', createTime: '2026-03-01' };
  expect(decodeListCursor(encodeListCursor(asked, next), asked)).toEqual(next);
});

test.each([
  ['NUL', { authId: 'a\0b', createTime: '2026-03-01' }],
  ['half a character', { authId: '\ud800', createTime: '2026-03-01' }],
  ['half a character in its time', { authId: 'a', createTime: '\udfff' }],
  ['nothing', { authId: '', createTime: '2026-03-01' }],
])('one made up with %s is none', (_what, next) => {
  expect(() => decodeListCursor(encodeListCursor(asked, next), asked)).toThrow(HttpProblem);
});
