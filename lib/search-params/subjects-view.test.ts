import { expect, test } from 'vitest';
import { subjectsQuery } from '#lib/contract/subjects.ts';
import { readQuery } from '#lib/http/read-query.ts';
import { pageHref, subjectsViewParams, toSubjectsQuery } from './subjects-view.ts';

test('the list is asked for the days, projects and patterns of the address, and for one page of it', () => {
  const filter = 'from=2026-03-01&to=2026-03-02&tz=Asia%2FSeoul&status=rejected&project=Web&project=Branch';
  const query = toSubjectsQuery(filter, { pattern: ['burst', 'probing'], page: 3 });
  expect(readQuery(subjectsQuery, new URLSearchParams(query))).toEqual({
    from: '2026-03-01',
    to: '2026-03-02',
    tz: 'Asia/Seoul',
    project: ['Web', 'Branch'],
    pattern: ['burst', 'probing'],
    limit: 50,
    offset: 100,
  });
});

test.each([
  ['1', 1],
  ['20', 20],
  ['0', null],
  ['01', null],
  ['-1', null],
  ['1.5', null],
  ['9999999', null],
])('page %s', (text, page) => {
  expect(subjectsViewParams.page.parse(text)).toBe(page);
});

test('patterns are kept in one order, and what is none is left out', () => {
  expect(subjectsViewParams.pattern.parse(['probing', 'nothing', 'burst', 'probing'])).toEqual(['burst', 'probing']);
});

test('another page keeps the rest of the address', () => {
  const search = new URLSearchParams('range=7d&pattern=burst&page=2');
  expect(pageHref(search, 3)).toBe('/subjects?range=7d&pattern=burst&page=3');
  expect(pageHref(search, 1)).toBe('/subjects?range=7d&pattern=burst');
});
