import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeRefusal } from '#lib/messages/describe-refusal.ts';
import { en } from '#lib/messages/en/en.ts';
import { ko } from '#lib/messages/ko/ko.ts';
import { isSingleKey, parseKeys } from './keys.ts';
import { matchPress } from './match.ts';
import {
  conflictOf,
  DEFAULT_PREFERENCES,
  keymapOf,
  keysOf,
  parsePreferences,
  refusalOf,
  withKeys,
} from './preferences.ts';
import type { KeyPreferences } from './preferences.ts';
import { canMeet, SHORTCUTS, shortcutOf } from './registry.ts';

const changeable = SHORTCUTS.filter((each) => !('fixed' in each)).map(({ id }) => id);
const anyId = fc.constantFrom(...changeable);
const anyKeys = fc.constantFrom('j', 'k', 'g', 'g o', 'g x', 'x', 'x y', '1', 'Shift+j', 'Alt+j', 'Mod+e', '?', null);

/** Preferences as a reader makes them: each change is made only where it is not refused. */
const anyPreferences: fc.Arbitrary<KeyPreferences> = fc
  .record({ singleKeys: fc.boolean(), changes: fc.array(fc.tuple(anyId, anyKeys), { maxLength: 8 }) })
  .map(({ singleKeys, changes }) =>
    changes.reduce<KeyPreferences>(
      (so, [id, keys]) => (keys !== null && refusalOf(so, id, keys) !== null ? so : withKeys(so, id, keys)),
      { singleKeys, keys: {} },
    ),
  );

test('the defaults are keys, and no two of them collide', () => {
  for (const { id, keys } of SHORTCUTS) {
    if (keys === null) continue;
    expect(parseKeys(keys)?.join(' ')).toBe(keys);
    expect(conflictOf(DEFAULT_PREFERENCES, id, keys), id).toBeNull();
  }
});

test('whatever a reader may choose: typing the keys of a shortcut does it and nothing else', () => {
  fc.assert(
    fc.property(anyPreferences, fc.constantFrom('list', 'submission'), (preferences, page) => {
      const map = new Map([...keymapOf(preferences)].filter(([id]) => canMeet(shortcutOf(id).scope, page as 'list')));
      for (const [id, keys] of map) {
        const hits: string[] = [];
        let pending: string[] = [];
        for (const press of keys.split(' ')) {
          const match = matchPress(pending, press, map);
          pending = match.pending;
          if (match.hit) hits.push(match.hit);
        }
        expect({ hits, pending }).toEqual({ hits: [id], pending: [] });
      }
    }),
  );
});

test('what is stored is read back as it was', () => {
  fc.assert(
    fc.property(anyPreferences, (preferences) => {
      expect(parsePreferences(JSON.stringify(preferences))).toEqual(preferences);
    }),
  );
});

test('with single keys off no character does anything, and all else still does', () => {
  const off = { ...DEFAULT_PREFERENCES, singleKeys: false };
  expect([...keymapOf(off).values()].some(isSingleKey)).toBe(false);
  expect(keysOf(off, 'palette')).toBe('Mod+k');
  expect(keysOf(off, 'back')).toBe('Escape');
  expect(keysOf(withKeys(off, 'next', 'Alt+j'), 'next')).toBe('Alt+j');
});

test.each([null, '', '{', '[]', '"x"', '{"singleKeys":1,"keys":7}', '{"keys":{"gone":"x","palette":"x","next":"ab"}}'])(
  'stored nonsense %s leaves the defaults',
  (text) => {
    expect(parsePreferences(text)).toEqual(DEFAULT_PREFERENCES);
  },
);

test('two that changed places are read so, and a stored collision is not', () => {
  expect(parsePreferences('{"keys":{"next":"k","previous":"j"}}').keys).toEqual({ next: 'k', previous: 'j' });
  expect(parsePreferences('{"keys":{"next":"z"}}').keys).toEqual({ next: null });
});

test('a refusal says in words what stands in the way', () => {
  const said = (keys: string, preferences = DEFAULT_PREFERENCES, { shortcuts } = en): string | null => {
    const refusal = refusalOf(preferences, 'next', keys);
    return refusal && describeRefusal(shortcuts, refusal);
  };
  expect(said('k')).toContain('“Previous submission”');
  expect(said('g')).toContain('begins alike');
  expect(said('c x')).toContain('“Copy a link to this view”');
  expect(said('Mod+k')).toContain('“Find any act or page”');
  expect(said('Mod+t')).toContain('browser');
  expect(said('Enter')).toContain('own meaning');
  expect(said('ab')).toContain('no keys');
  expect(said('n')).toBeNull();
  expect(said('c', withKeys(DEFAULT_PREFERENCES, 'copy-link', null))).toBeNull();
  expect(said('k', DEFAULT_PREFERENCES, ko)).toContain('“이전 제출 건”');
  expect(said('Mod+t', DEFAULT_PREFERENCES, ko)).toContain('브라우저');
});

test('a sequence that goes wrong begins anew', () => {
  const map = new Map([
    ['overview', 'g o'],
    ['next', 'j'],
  ]);
  const begun = matchPress([], 'g', map);
  expect(begun).toEqual({ hit: null, pending: ['g'] });
  expect(matchPress(begun.pending, 'o', map)).toEqual({ hit: 'overview', pending: [] });
  expect(matchPress(begun.pending, 'j', map)).toEqual({ hit: 'next', pending: [] });
  expect(matchPress(begun.pending, 'g', map)).toEqual({ hit: null, pending: ['g'] });
  expect(matchPress(begun.pending, 'q', map)).toEqual({ hit: null, pending: [] });
});
