import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { FORGET_ACT } from '#lib/audit/verify-trail.ts';
import { operations } from '#lib/contract/operations.ts';
import type { Operation } from '#lib/contract/operation.ts';
import { actWords, detailName, isKnownAct, whoWords, whyWords } from './describe-audit.ts';
import { audit as en } from './en/audit.ts';
import { audit as ko } from './ko/audit.ts';

const entry = { actor: 'person:1', act: 'submission.read', detail: { address: '127.0.0.1' } };

test('every act that the API tells of has plain words', () => {
  const acts = Object.values<Operation>(operations).flatMap(({ audit }) => (audit ? [audit.act] : []));
  expect(acts.length).toBeGreaterThan(10);
  for (const words of [en, ko]) {
    expect([...acts, 'export.ended', FORGET_ACT].filter((act) => !isKnownAct(words, act))).toEqual([]);
    expect(actWords(words, 'mystery.done')).toBe('mystery.done');
    expect(actWords(words, 'constructor')).toBe('constructor');
    expect(detailName(words, 'toString')).toBe('toString');
  }
});

test.each([
  [{ ...entry, detail: { name: 'Jo Kim', email: 'jo@example.com' } }, 'Jo Kim'],
  // The address is that of the person who was invited.
  [{ ...entry, act: 'person.invited', detail: { personName: 'Jo Kim', email: 'jo@example.com' } }, 'person:1'],
  [{ ...entry, act: 'view.created', detail: { viewName: 'A view' } }, 'person:1'],
  [{ ...entry, detail: { name: 'Jo Kim', token: '3f9c', tokenName: 'Robot' } }, 'Jo Kim, by token “Robot”'],
  [{ ...entry, act: 'token.revoked', detail: { name: 'Jo Kim', tokenName: 'Robot' } }, 'Jo Kim'],
  [entry, 'person:1'],
  [{ ...entry, detail: null }, 'person:1'],
  [{ ...entry, actor: 'nobody', detail: { name: 'Whoever' } }, 'Not signed in'],
  [{ ...entry, actor: 'system', detail: null }, 'The dashboard itself'],
])('who %j is', (given, who) => {
  expect(whoWords(en, given)).toBe(who);
});

test('every reason that the verifier gives is told in both languages', async () => {
  const source = await readFile('lib/audit/verify-trail.ts', 'utf8');
  const whys = [...source.matchAll(/(?:why: |return )(?:'([^']+)'|`([^`]+)`)/gu)].map(([, plain, template]) =>
    (plain ?? template ?? '').replaceAll(/\$\{[^}]+\}/gu, '7'),
  );
  expect(whys).toHaveLength(10);
  const english = whys.map((why) => whyWords(en, why));
  expect(english.filter((said) => !Object.values(en.whys).includes(said))).toEqual([]);
  // Two are told alike: a checkpoint of the empty trail, and one of another.
  expect(new Set(english).size).toBe(Object.keys(en.whys).length);
  expect(whys.filter((why) => !/[가-힣]/u.test(whyWords(ko, why)))).toEqual([]);
  expect(whyWords(ko, 'the moon was full')).toBe('the moon was full');
});
