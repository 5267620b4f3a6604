import { expect, test } from 'vitest';
import { en } from '#lib/messages/en/en.ts';
import { ko } from '#lib/messages/ko/ko.ts';
import { describeView, NAME_LENGTH, suggestName, summariseView } from './describe-view.ts';

const list = (query: string) => ({ path: '/submissions' as const, query });

test.each([
  ['', 'Submissions · Last 30 days'],
  ['range=7d&status=rejected&submitType=api', 'Rejected · api · Last 7 days'],
  ['status=a&status=b&status=c&status=d&status=e', 'A · b · c · 2 more · Last 30 days'],
  ['from=2026-03-01&to=2026-03-02&q=x', 'X · 1 – 2 Mar 2026'],
])('%s may be called %s', (query, name) => {
  expect(suggestName(en, list(query))).toBe(name);
});

test('a suggestion is one that can be saved', () => {
  const name = suggestName(en, list(`q=${'🙂'.repeat(90)}`));
  expect(name.length).toBeLessThanOrEqual(NAME_LENGTH);
  expect(name.isWellFormed()).toBe(true);
});

test('days that move are told from days that stay', () => {
  expect(describeView(en, { path: '/', query: 'range=7d&tz=UTC&project=a' })).toEqual({
    page: 'Overview',
    days: 'Last 7 days',
    moving: true,
    zone: 'UTC',
    limits: ['Project: a'],
  });
  expect(describeView(en, list('from=2026-03-01&to=2026-03-02'))).toMatchObject({ moving: false, zone: null });
  expect(summariseView(en, list('status=rejected'))).toBe('Submissions · Last 30 days · Verdict: Rejected');
});

test('in Korean', () => {
  expect(describeView(ko, { path: '/', query: 'range=7d&project=a' })).toMatchObject({
    page: '개요',
    days: '최근 7일',
    limits: ['프로젝트: a'],
  });
  expect(suggestName(ko, list('q=a&range=all'))).toBe('A · 전체 기간');
});
