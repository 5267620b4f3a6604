import { expect, test } from 'vitest';
import { en } from './en/en.ts';
import { globalError as globalErrorEn } from './en/global-error.ts';
import { globalError as globalErrorKo } from './ko/global-error.ts';
import { ko } from './ko/ko.ts';

/** Korean texts with letters, but without Korean ones: names of products and file formats, and how a day is typed. */
const ALIKE: readonly string[] = [
  'exporting.formats.xlsx.name',
  'exporting.formats.jsonl.name',
  'ranges.format',
  'sync.readAgain.fromHint',
];

/** Of problems, English is what their finder wrote (`describe-problem.test.ts` holds every kind to its Korean words); keywords are by what else an act is found. */
const LEFT_OUT = /^(language|problems|palette\.(shortcutKeywords|keywords))$/u;

type Text = string | ((...values: never[]) => unknown);

/** Every text by its path; an array's by their numbers. */
function textsOf(value: unknown, path = ''): [path: string, text: Text][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as Text]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither a text nor texts.`);
  return Object.entries(value).flatMap(([key, inside]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return LEFT_OUT.test(here) ? [] : textsOf(inside, here);
  });
}

/** What a text says, without what its places hold; of a function that which its source has in quotes. */
function wordingOf(text: Text = ''): string {
  if (typeof text === 'string') return text.replaceAll(/\{\w+\}/gu, '');
  const quoted = text
    .toString()
    .replaceAll(/\$\{[^{}'"`]*\}/gu, '')
    .match(/`[^`]*`|'[^']*'|"[^"]*"/gu);
  return quoted?.join(' ') ?? '';
}

const english = textsOf({ ...en, globalError: globalErrorEn });
const korean = new Map(textsOf({ ...ko, globalError: globalErrorKo }));
const hasLetters = (words: string): boolean => /\p{L}/u.test(words);
const isKorean = (words: string): boolean => /[가-힣]/u.test(words);
const pathsOf = (texts: readonly [string, Text][]): string[] => texts.map(([path]) => path);

test('both languages say the same things, each as a text or as a function', () => {
  const shape = (texts: Iterable<[string, Text]>) => [...texts].map(([path, text]) => `${path}: ${typeof text}`).sort();
  expect(shape(korean)).toEqual(shape(english));
  expect(english.length).toBeGreaterThan(150);
});

test('no text is empty, and no English one is Korean', () => {
  expect(pathsOf(english.filter(([, text]) => text === '' || isKorean(wordingOf(text))))).toEqual([]);
  expect(pathsOf([...korean].filter(([, text]) => text === ''))).toEqual([]);
});

test('every Korean text that has words has Korean ones, and none is the English one', () => {
  const wrong = english.filter(([path, text]) => {
    // How days are written is code, with tests of its own.
    if (path.startsWith('format.')) return false;
    const said = wordingOf(korean.get(path));
    return hasLetters(said) && (!isKorean(said) || said === wordingOf(text));
  });
  expect(pathsOf(wrong).filter((path) => !ALIKE.includes(path))).toEqual([]);
  // Once a listed text has Korean words, it is listed no more.
  expect(ALIKE.filter((path) => isKorean(wordingOf(korean.get(path))))).toEqual([]);
});

test('a text has the same places for elements in both languages', () => {
  const places = (text: Text) => (typeof text === 'string' ? (text.match(/\{\w+\}/gu) ?? []).sort().join() : '');
  expect(pathsOf(english.filter(([path, text]) => places(text) !== places(korean.get(path) ?? '')))).toEqual([]);
});
