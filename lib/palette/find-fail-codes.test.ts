import { expect, test } from 'vitest';
import { en } from '#lib/messages/en/en.ts';
import { ko } from '#lib/messages/ko/ko.ts';
import { findFailCodes } from './find-fail-codes.ts';

test.each([
  [en, 'Face not similar', 'face_compare_underscore'],
  [en, 'helmet', 'head_cover_fail'],
  [en, 'face_occluded', 'face_occluded_fail'],
  [ko, '유사도 부족', 'face_compare_underscore'],
  [ko, '안전모', 'head_cover_fail'],
])('words of a name find its code, in both languages', ({ terms }, sought, code) => {
  expect(findFailCodes(terms, sought)[0]).toBe(code);
});

test('a name of nothing, and a letter, find none', () => {
  for (const sought of ['3f9c', 'Face zzz', 'f', ' ']) expect(findFailCodes(en.terms, sought)).toEqual([]);
});
