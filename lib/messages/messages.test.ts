import { describe, expect, test } from 'vitest';
import { en } from './en/en.ts';
import { globalError as globalErrorEn } from './en/global-error.ts';
import { globalError as globalErrorKo } from './ko/global-error.ts';
import { ko } from './ko/ko.ts';

/** What is written alike in both languages: names, signs and what has no words. */
const ALIKE: readonly RegExp[] = [];

/** English is what a problem's finder wrote: `describe-problem.test.ts` holds every kind to its Korean words. */
const LEFT_OUT = new Set(['language', 'problems']);

type Leaf = string | ((...values: never[]) => unknown);

/** Every text by its path; an array's by their numbers. */
function textsOf(value: unknown, path = ''): [path: string, text: Leaf][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as Leaf]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither a text nor texts.`);
  return Object.entries(value).flatMap(([key, inside]: [string, unknown]) =>
    path === '' && LEFT_OUT.has(key) ? [] : textsOf(inside, path === '' ? key : `${path}.${key}`),
  );
}

const english = new Map(textsOf({ ...en, globalError: globalErrorEn }));
const korean = new Map(textsOf({ ...ko, globalError: globalErrorKo }));
const alike = (path: string): boolean => ALIKE.some((each) => each.test(path));
/** A function's wording stands in its source; what its places hold is not known here. */
const wordingOf = (text: Leaf): string => (typeof text === 'string' ? text : text.toString());

test('both languages say the same things, each as a text or as a function', () => {
  const shape = (texts: typeof english) => [...texts].map(([path, text]) => `${path}: ${typeof text}`).sort();
  expect(shape(korean)).toEqual(shape(english));
});

describe.each([...english])('%s', (path, text) => {
  const translated = korean.get(path) ?? '';

  test('is said in English', () => {
    expect(wordingOf(text).trim()).not.toBe('');
    expect(wordingOf(text)).not.toMatch(/[가-힣]/u);
  });

  test.runIf(!alike(path))('is said in Korean, and otherwise than in English', () => {
    expect(wordingOf(translated)).not.toBe(wordingOf(text));
    if (!path.startsWith('format.')) expect(wordingOf(translated)).toMatch(/[가-힣]/u);
  });

  test('has the same places in both', () => {
    const places = (words: string) => [...words.matchAll(/(?<!\$)\{(\w+)\}/gu)].map(([, name]) => name).sort();
    if (typeof text === 'string') expect(places(wordingOf(translated))).toEqual(places(text));
  });
});
