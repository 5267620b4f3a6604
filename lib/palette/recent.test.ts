import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRecent, parseUsed, withOpened, withUsed } from './recent.ts';
import type { RecentSubmission } from './recent.ts';

const anyOpened = fc.record({
  authId: fc.constantFrom(...Array.from({ length: 30 }, (_, index) => `a${index}`)),
  projectId: fc.constantFrom('p', 'q'),
});
const keyOf = ({ authId, projectId }: RecentSubmission): string => `${projectId}/${authId}`;

test('the last one opened is first, each is there once, and never more than 20', () => {
  fc.assert(
    fc.property(fc.array(anyOpened, { minLength: 1, maxLength: 60 }), (opened) => {
      const recent = opened.reduce<RecentSubmission[]>(withOpened, []);
      const newestFirst = [...new Set([...opened].reverse().map(keyOf))].slice(0, 20);
      expect(recent.map(keyOf)).toEqual(newestFirst);
      expect(parseRecent(JSON.stringify(recent))).toEqual(recent);
    }),
  );
});

test('only ids are read, whatever else is stored', () => {
  const stored = [
    { authId: 'a', projectId: 'p', scores: { similarity: 80 } },
    { authId: 7 },
    null,
    'a',
    { authId: '' },
  ];
  expect(parseRecent(JSON.stringify(stored))).toEqual([{ authId: 'a', projectId: 'p' }]);
  for (const text of [null, '', '{', '7', '{}']) {
    expect(parseRecent(text)).toEqual([]);
    expect(parseUsed(text)).toEqual([]);
  }
});

test('acts that were used are kept likewise, eight of them', () => {
  const used = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].reduce(withUsed, []);
  expect(used).toEqual(['i', 'h', 'g', 'f', 'e', 'd', 'c', 'a']);
  expect(parseUsed(JSON.stringify(used))).toEqual(used);
});
