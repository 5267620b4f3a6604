import { describe, expect, test } from 'vitest';
import { DEFAULT_FILTER } from './filter.ts';
import { rowsHref } from './rows-href.ts';

describe('rows of a mark', () => {
  test('keep every other filter', () => {
    const filter = { ...DEFAULT_FILTER, tz: 'Asia/Seoul', submitType: ['api'], q: 'abc', project: ['p'] };
    const { searchParams } = new URL(rowsHref(filter, { status: ['rejected'] }) ?? '', 'http://dashboard');
    expect(Object.fromEntries(searchParams)).toEqual({
      tz: 'Asia/Seoul',
      status: 'rejected',
      submitType: 'api',
      q: 'abc',
      project: 'p',
    });
  });

  test('narrow a choice of several to the one', () => {
    const filter = { ...DEFAULT_FILTER, status: ['approved', 'rejected'], failCode: ['A_FAIL', 'b_fail'] };
    expect(rowsHref(filter, { failCode: ['a_fail'] })).toBe(
      '/submissions?status=approved&status=rejected&failCode=a_fail',
    );
    expect(rowsHref(filter, { status: ['approved'] })).toContain('status=approved&failCode=A_FAIL');
  });

  test('add to what holds all at once', () => {
    const filter = { ...DEFAULT_FILTER, allFailCode: ['a'], notFailCode: ['c'] };
    const { searchParams } = new URL(
      rowsHref(filter, { allFailCode: ['b'], notFailCode: ['c', 'd'] }) ?? '',
      'http://dashboard',
    );
    expect(searchParams.getAll('allFailCode')).toEqual(['a', 'b']);
    expect(searchParams.getAll('notFailCode')).toEqual(['c', 'd']);
  });

  test('of a range of scores are those that both ranges hold', () => {
    const filter = { ...DEFAULT_FILTER, similarityScore: '85..90' };
    expect(rowsHref(filter, { similarityScore: '84..<86' })).toContain('similarityScore=85..%3C86');
    expect(rowsHref(filter, { similarityScore: '70..80' })).toBeNull();
    expect(rowsHref({ ...DEFAULT_FILTER, attempt: '..3' }, { attempt: '2..' })).toContain('attempt=2..3');
  });

  test.each([
    [{ failCode: ['a_fail'] }, { failCode: ['b_fail'] }],
    [{ status: ['rejected'] }, { status: ['approved'] }],
    [{ submitType: ['api'] }, { submitType: ['hosted'] }],
    [{ policy: ['a'] }, { policy: ['b'] }],
    [{ hour: ['1' as const] }, { hour: ['2' as const] }],
    [{ erased: 'without' as const }, { erased: 'only' as const }],
    [{ everPassed: 'true' as const }, { everPassed: 'false' as const }],
  ])('with %j chosen, %j has none that an address can say', (chosen, limits) => {
    expect(rowsHref({ ...DEFAULT_FILTER, ...chosen }, limits)).toBeNull();
  });
});
