import { describe, expect, test } from 'vitest';
import { DEFAULT_FILTER } from '#lib/search-params/filter.ts';
import { bucketHref, rowsHref } from './mark-links.ts';

const point = {
  start: '2026-10-31T15:00:00.000Z',
  end: '2026-11-01T15:00:00.000Z',
  firstDay: '2026-11-01',
  lastDay: '2026-11-01',
  submissions: 3,
  approved: 1,
  rejected: 2,
  other: 0,
  erased: 0,
};

describe('rows of a mark', () => {
  test('keep every other filter', () => {
    const filter = { ...DEFAULT_FILTER, tz: 'Asia/Seoul', submitType: ['api'], q: 'abc', project: ['p'] };
    expect(rowsHref(filter, { status: ['rejected'] })).toBe(
      '/submissions?tz=Asia/Seoul&status=rejected&submitType=api&q=abc&project=p',
    );
    expect(bucketHref(filter, point)).toBe(
      '/submissions?from=2026-11-01&to=2026-11-01&tz=Asia/Seoul&submitType=api&q=abc&project=p',
    );
  });

  test('narrow a choice of several to the one', () => {
    const filter = { ...DEFAULT_FILTER, status: ['approved', 'rejected'], failCode: ['A_FAIL', 'b_fail'] };
    expect(rowsHref(filter, { failCode: ['a_fail'] })).toBe(
      '/submissions?status=approved&status=rejected&failCode=a_fail',
    );
    expect(rowsHref(filter, { status: ['approved'] })).toContain('status=approved&failCode=A_FAIL');
  });

  test.each([
    [{ failCode: ['a_fail'] }, { failCode: ['b_fail'] }],
    [{ status: ['rejected'] }, { status: ['approved'] }],
    [{ submitType: ['api'] }, { submitType: ['hosted'] }],
    [{ erased: 'without' as const }, { erased: 'only' as const }],
  ])('with %j chosen, %j has none that an address can say', (chosen, limits) => {
    expect(rowsHref({ ...DEFAULT_FILTER, ...chosen }, limits)).toBeNull();
  });
});
