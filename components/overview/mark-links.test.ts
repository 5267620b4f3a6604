import { expect, test } from 'vitest';
import { DEFAULT_FILTER } from '#lib/search-params/filter.ts';
import { binHref, bucketHref } from './mark-links.ts';

test('the rows of a bucket are those of its days, every other filter kept', () => {
  const filter = { ...DEFAULT_FILTER, tz: 'Asia/Seoul', submitType: ['api'], q: 'abc', project: ['p'] };
  const point = { firstDay: '2026-11-01', lastDay: '2026-11-01', start: '2026-10-31T15:00:00.000Z' };
  const counts = { submissions: 3, approved: 1, rejected: 2, other: 0, erased: 0 };
  expect(bucketHref(filter, { ...point, ...counts, end: '2026-11-01T15:00:00.000Z' })).toBe(
    '/submissions?from=2026-11-01&to=2026-11-01&tz=Asia/Seoul&submitType=api&q=abc&project=p',
  );
});

test('the rows of a bin are those of its scores, within those that the filter asks for', () => {
  expect(binHref(DEFAULT_FILTER, 'liveness', { from: 70, to: 71 }, { status: ['rejected'] })).toBe(
    '/submissions?status=rejected&livenessScore=70..70.999999',
  );
  expect(binHref({ ...DEFAULT_FILTER, livenessScore: '70.5..' }, 'liveness', { from: 70, to: 71 })).toBe(
    '/submissions?livenessScore=70.5..70.999999',
  );
  expect(binHref({ ...DEFAULT_FILTER, livenessScore: '..69' }, 'liveness', { from: 70, to: 71 })).toBeNull();
});
