import { expect, test } from 'vitest';
import { DEFAULT_FILTER } from '#lib/search-params/filter.ts';
import { bucketHref } from './bucket-href.ts';

test('the rows of a bucket are those of its days, every other filter kept', () => {
  const filter = { ...DEFAULT_FILTER, tz: 'Asia/Seoul', submitType: ['api'], q: 'abc', project: ['p'] };
  const point = { firstDay: '2026-11-01', lastDay: '2026-11-01' };
  expect(bucketHref(filter, point)).toBe(
    '/submissions?from=2026-11-01&to=2026-11-01&tz=Asia/Seoul&submitType=api&q=abc&project=p',
  );
});
