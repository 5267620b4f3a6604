import { expect, it } from 'vitest';
import { sameCursor } from './cursor.ts';

it('sameCursor tells a cursor that leads nowhere from the only page of a list', () => {
  const a = { authId: 'a', createTime: 't' };
  expect(sameCursor(a, { ...a })).toBe(true);
  expect(sameCursor(null, null)).toBe(false);
  expect(sameCursor(null, a)).toBe(false);
  expect(sameCursor(a, null)).toBe(false);
  expect(sameCursor(a, { ...a, authId: 'b' })).toBe(false);
  expect(sameCursor(a, { ...a, createTime: 'u' })).toBe(false);
});
