import { expect, test } from 'vitest';
import { DEFAULT_FILTER } from '#lib/search-params/filter.ts';
import { binHref } from './bin-href.ts';

test('the rows of a bin are those of its scores, within those that the filter asks for', () => {
  expect(binHref(DEFAULT_FILTER, 'liveness', { from: 70, to: 71 }, { status: ['rejected'] })).toBe(
    '/submissions?status=rejected&livenessScore=70..%3C71',
  );
  expect(binHref({ ...DEFAULT_FILTER, livenessScore: '70.5..' }, 'liveness', { from: 70, to: 71 })).toBe(
    '/submissions?livenessScore=70.5..%3C71',
  );
  expect(binHref({ ...DEFAULT_FILTER, livenessScore: '..69' }, 'liveness', { from: 70, to: 71 })).toBeNull();
});
