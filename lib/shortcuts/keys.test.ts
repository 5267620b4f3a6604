import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatKeys, isSingleKey, keyCaps, keyOf, parseKeys, pressOf } from './keys.ts';
import type { KeyEventLike } from './keys.ts';

const event = (key: string, more: Partial<KeyEventLike> = {}): KeyEventLike => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test.each<[string, KeyEventLike, boolean, string | null]>([
  ['a letter', event('j', { code: 'KeyJ' }), false, 'j'],
  ['with Caps Lock', event('J', { code: 'KeyJ' }), false, 'j'],
  ['with Shift', event('J', { code: 'KeyJ', shiftKey: true }), false, 'Shift+j'],
  ['a sign that Shift writes', event('?', { code: 'Slash', shiftKey: true }), false, '?'],
  ['Ctrl', event('k', { ctrlKey: true }), false, 'Mod+k'],
  ['⌘ on a Mac', event('k', { metaKey: true }), true, 'Mod+k'],
  ['Ctrl on a Mac', event('k', { ctrlKey: true }), true, null],
  ['the Windows key', event('k', { metaKey: true }), false, null],
  ['Hangul layout', event('ㅓ', { code: 'KeyJ' }), false, 'j'],
  ['Cyrillic layout', event('о', { code: 'KeyJ' }), false, 'j'],
  ['⌥ writes ∆', event('∆', { code: 'KeyJ', altKey: true }), true, 'Alt+j'],
  ['AltGr writes [', event('[', { code: 'Digit8', ctrlKey: true, altKey: true }), false, '['],
  ['AltGr writes ą', event('ą', { code: 'KeyA', ctrlKey: true, altKey: true }), false, 'ą'],
  ['Ctrl and Alt', event('k', { code: 'KeyK', ctrlKey: true, altKey: true }), false, null],
  ['composing', event('j', { isComposing: true }), false, null],
  ['an input method at work', event('Process', { code: 'KeyJ' }), false, null],
  ['a modifier alone', event('Shift', { shiftKey: true }), false, null],
  ['space', event(' '), false, 'Space'],
  ['Shift and an arrow', event('ArrowDown', { shiftKey: true }), false, 'Shift+ArrowDown'],
])('%s', (_, pressed, mac, expected) => {
  expect(pressOf(pressed, mac)).toBe(expected);
});

const anyPress = fc
  .record({
    key: fc.oneof(
      fc.constantFrom(...Array.from('abcxyz0189/?[]+,ㅓö')),
      fc.constantFrom('Enter', 'Escape', 'ArrowDown', 'F5', 'Home'),
    ),
    mod: fc.boolean(),
    alt: fc.boolean(),
    shift: fc.boolean(),
  })
  .map(({ key, mod, alt, shift }) => pressOf(event(key, { metaKey: mod, altKey: alt, shiftKey: shift }), true))
  .filter((press) => press !== null);

test('what a keyboard can press is written and read back as it was', () => {
  fc.assert(
    fc.property(fc.array(anyPress, { minLength: 1, maxLength: 2 }), (presses) => {
      expect(parseKeys(formatKeys(presses))).toEqual(presses);
    }),
  );
});

test('any text is read or refused, and what is read has one spelling', () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom('Mod', 'Shift', 'k', '+', ' ')).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (any) => {
      const presses = parseKeys(any);
      if (presses) expect(parseKeys(formatKeys(presses))).toEqual(presses);
    }),
  );
});

test.each(['', ' ', 'J', 'Shift+?', 'Mod', 'Mod+', 'Mod+Mod+k', 'Hyper+k', 'g o x', 'ab'])(
  '“%s” is no keys',
  (text) => {
    expect(parseKeys(text)).toBeNull();
  },
);

test('a spelling in another order is the same keys', () => {
  expect(parseKeys('Shift+Mod+k')).toEqual(['Mod+Shift+k']);
  expect(keyOf('Mod++')).toBe('+');
});

test.each([
  ['j', true],
  ['g o', true],
  ['Shift+j', true],
  ['Mod+k', false],
  ['Alt+j', false],
  ['Escape', false],
])('%s is a single key: %s', (keys, expected) => {
  expect(isSingleKey(keys)).toBe(expected);
});

test.each<[string, boolean, string[]]>([
  ['Mod+k', true, ['⌘', 'K']],
  ['Mod+k', false, ['Ctrl', 'K']],
  ['g o', false, ['g', 'o']],
  ['Escape', false, ['Esc']],
  ['Mod++', false, ['Ctrl', '+']],
  ['Shift+j', true, ['⇧', 'J']],
])('%s is printed as on the keyboard', (keys, mac, expected) => {
  expect(keyCaps(keys, mac)).toEqual(expected);
});
