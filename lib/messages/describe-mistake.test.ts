import { expect, test } from 'vitest';
import { PASSWORD_LENGTH, whyUnfit } from '#lib/access/password-rules.ts';
import { acceptance, newPassword } from '#lib/contract/access.ts';
import { newPerson } from '#lib/contract/people.ts';
import { newToken } from '#lib/contract/tokens.ts';
import { complaintsOf } from '#lib/http/read-query.ts';
import { mistakeText } from './describe-mistake.ts';
import { en } from './en/en.ts';
import { ko } from './ko/ko.ts';

const kinds = Object.fromEntries(Object.keys(en.access.mistakes).map((kind) => [kind, kind])) as Record<
  keyof typeof en.access.mistakes,
  string
>;

test.each([
  ['short', 'tooShort'],
  ['aaaaaaaaaaaaaaaa', 'guessable'],
  ['x'.repeat(PASSWORD_LENGTH.most + 1), 'tooLong'],
])('a password like %s has its words', (password, kind) => {
  expect(mistakeText(kinds, `must be ${whyUnfit(password, []) ?? ''}`)).toBe(kind);
});

test.each([
  [acceptance, { token: 'x', password: '' }, ['missing']],
  [acceptance, { token: 'x', password: 'x'.repeat(201) }, ['tooLong']],
  [newPassword, { current: 'x', next: '' }, ['missing']],
  [newPerson, { name: ' ', email: 'nobody', role: 'lead' }, ['name', 'email']],
  [newPerson, { name: 'x', email: 'x@example.com', role: 'lead', projects: [] }, ['projects']],
  [newToken, { name: '', scopes: [], projects: [], expiresAt: '' }, ['name', 'scopes', 'projects', 'tokenEnd']],
])('what the contract refuses has its words', (schema, body, said) => {
  const { error } = schema.safeParse(body);
  expect(error && complaintsOf(error, body).map(({ message }) => mistakeText(kinds, message))).toEqual(said);
});

test('words never heard of stay', () => {
  expect(mistakeText(ko.access.mistakes, 'must be blue')).toBe('must be blue');
  expect(mistakeText(ko.access.mistakes, 'must be one that nobody else has')).toBe('이미 사용 중인 주소입니다.');
});
