import { expect, test } from 'vitest';
import { DEFAULT_FILTER } from '#lib/search-params/filter.ts';
import { submissionOf } from './submission-of.ts';

const filter = { ...DEFAULT_FILTER, range: '7d' as const, status: ['rejected'] };

test.each([
  [{ act: 'submission.read', record: 'a/b', project: 'p&q' }, '/submissions/a%2Fb?range=7d&projectId=p%26q'],
  [{ act: 'image.read', record: 'a', project: null }, '/submissions/a?range=7d'],
  [{ act: 'live.read', record: null, project: 'p' }, null],
  [{ act: 'view.changed', record: 'a', project: null }, null],
])('%j is opened by %s', (entry, href) => {
  expect(submissionOf(entry, filter)).toBe(href);
});

test('without days in the address the project is the only parameter', () => {
  expect(submissionOf({ act: 'image.read', record: 'a', project: 'p' }, DEFAULT_FILTER)).toBe(
    '/submissions/a?projectId=p',
  );
});
