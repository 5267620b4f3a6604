import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

test.each([
  [undefined, null, 'en'],
  [undefined, 'ko-KR,ko;q=0.9,en-US;q=0.8', 'ko'],
  [undefined, 'en-US,en;q=0.9,ko;q=0.8', 'en'],
  [undefined, 'fr-FR, de;q=0.9, ko;q=0.1', 'ko'],
  [undefined, 'ko;q=0, en;q=0.1', 'en'],
  [undefined, 'kok-IN', 'en'],
  [undefined, '*, ;q=x,,', 'en'],
  ['ko', 'en', 'ko'],
  ['en', 'ko', 'en'],
  ['xx', 'ko', 'ko'],
] as const)('cookie %s and browser %s give %s', (chosen, accept, language) => {
  expect(chooseLanguage(chosen, accept)).toBe(language);
});
