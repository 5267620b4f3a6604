import fc from 'fast-check';
import { createLoader } from 'nuqs/server';
import { describe, expect, test } from 'vitest';
import { filterQuery } from '#lib/contract/filter.ts';
import { writeNumberRange } from '#lib/domain/number-range.ts';
import { RANGE_PRESETS } from '#lib/domain/time-range.ts';
import { shiftDay } from '#lib/domain/zone-days.ts';
import { readQuery } from '#lib/http/read-query.ts';
import { en } from '#lib/messages/en/en.ts';
import { ko } from '#lib/messages/ko/ko.ts';
import { expectedWords } from './expected.ts';
import {
  countLimits,
  DEFAULT_FILTER,
  type Filter,
  filterHref,
  lastingFilter,
  resolveFilter,
  toApiQuery,
  toFilter,
} from './filter.ts';
import { filterParams } from './filter-params.ts';
import { listIgnored } from './ignored.ts';
import { boundsOf, CHOICE_LISTS, choicesOf, FLAGS, RANGES, TEXT_LISTS } from './limits.ts';
import type { RangeLimit } from './limits.ts';

const load = createLoader(filterParams);
const read = (query: string): Filter => toFilter(load(new URLSearchParams(query)));
/** Of the first question mark: values may hold others. */
const queryOf = (href: string) => new URL(href, 'http://localhost').search;

/** Any text that an address can carry: half surrogates can't be written in UTF-8. */
const text = (max: number) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: max }),
      fc.constantFrom('a,b', 'a&b=c', '%2C', '+', ' ', 'ß', '🙂'),
    )
    .filter((value) => value.length > 0 && value.length <= max && value.isWellFormed() && !value.includes('\0'));
const texts = fc.uniqueArray(text(50), { maxLength: 5 });
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const days = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.nat(400)).map(([from, length]) => {
  const first = shiftDay('1970-01-01', from);
  return { from: first, to: shiftDay(first, length) };
});

const numbers = (limit: RangeLimit) => {
  const { min, max } = boundsOf(limit);
  const at = fc.integer({ min: min * 100, max: max * 100 }).map((hundredths) => hundredths / 100);
  return fc
    .tuple(orNull(at), orNull(at))
    .filter(([from, to]) => (from !== null || to !== null) && (from ?? min) <= (to ?? max))
    .chain(([from, to]) => {
      const range = { min: from, max: to };
      const endsUnder = to !== null && (from ?? min) < to;
      return fc.constantFrom(range, ...(endsUnder ? [{ ...range, under: true as const }] : []));
    })
    .map((range) => writeNumberRange(range));
};
const ofEach = <N extends string, T>(names: readonly N[], valuesOf: (name: N) => fc.Arbitrary<T>) =>
  Object.fromEntries(names.map((name) => [name, valuesOf(name)])) as Record<N, fc.Arbitrary<T>>;

const filter = fc.record({
  range: fc.oneof(fc.constantFrom(...RANGE_PRESETS), days),
  tz: orNull(fc.constantFrom('UTC', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5')),
  ...ofEach(TEXT_LISTS, () => texts),
  ...ofEach(CHOICE_LISTS, (name) => fc.subarray<string>([...choicesOf(name)])),
  ...ofEach(RANGES, (name) => orNull(numbers(name))),
  ...ofEach(FLAGS, () => fc.constantFrom('true' as const, 'false' as const, null)),
  nearMiss: fc.constantFrom('points-2.flip', 'share-5.only', 'points-10.gate.headCover', null),
  whatIf: fc.constantFrom('toApproved.similarity-80', 'unknown.liveness-0.headCover-60', null),
  subject: orNull(text(300)),
  q: orNull(text(200)),
  erased: fc.constantFrom('only' as const, 'without' as const, null),
  project: texts,
}) as fc.Arbitrary<Filter>;

describe('the address', () => {
  test('gives back every filter that was written into it', () => {
    fc.assert(
      fc.property(filter, (filter) => {
        const query = queryOf(filterHref('/submissions', filter));
        expect(read(query)).toEqual(filter);
        expect(listIgnored(new URLSearchParams(query))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('says nothing where nothing was chosen', () => {
    expect(filterHref('/submissions', DEFAULT_FILTER)).toBe('/submissions');
    expect(read('')).toEqual(DEFAULT_FILTER);
  });

  test('is legible', () => {
    const href = filterHref('/submissions', {
      range: '7d',
      status: ['rejected'],
      failCode: ['a,b', 'c'],
      tz: 'Asia/Seoul',
    });
    expect(href).toBe('/submissions?range=7d&tz=Asia/Seoul&status=rejected&failCode=a,b&failCode=c');
  });

  test('never throws, whatever stands in it, and says what it left out', () => {
    const names = fc.constantFrom(...Object.keys(filterParams), 'other');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary', maxLength: 400 }))), (pairs) => {
        const params = new URLSearchParams(pairs);
        const filter = toFilter(load(params));
        const ignored = listIgnored(params);
        // What was taken can be written again and means the same: it was really understood.
        expect(read(queryOf(filterHref('/', filter)))).toEqual(filter);
        expect(
          ignored.every(({ name }) => [en, ko].every(({ address }) => expectedWords(address)[name].length > 0)),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['range=bogus', ['range']],
    ['from=2026-02-30&to=2026-03-01', ['from', 'to']],
    ['from=2026-03-01', ['from']],
    ['from=2026-03-02&to=2026-03-01', ['from', 'to']],
    ['range=7d&from=2026-03-01&to=2026-03-02', ['range']],
    ['tz=Mars/Olympus&erased=maybe&subject=&status=', ['tz', 'status', 'subject', 'erased']],
    ['range=7d&range=30d', ['range']],
    ['sort=-name&columns=createdAt,nope&density=airy&selected=', ['sort', 'columns', 'density', 'selected']],
    [
      'similarityScore=85..70&livenessMargin=..-101&attempt=0&weekday=8&hour=24',
      ['similarityScore', 'livenessMargin', 'attempt', 'weekday', 'hour'],
    ],
    ['occlusionOutcome=passed&occlusionOutcome=maybe&everPassed=yes', ['occlusionOutcome', 'everPassed']],
    ['range=7d&status=rejected&unknown=1&sort=-createdAt', []],
    ['similarityMargin=-2..0&weekday=1&hour=9&hour=10&attempt=1&everPassed=false&notFailCode=x', []],
  ])('%s leaves out %j', (query, names) => {
    expect(
      listIgnored(new URLSearchParams(query))
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...names].sort());
  });

  test('days in the wrong order fall back to the default', () => {
    expect(read('from=2026-03-02&to=2026-03-01').range).toBe('30d');
    expect(read('range=7d&from=2026-03-01').range).toBe('7d');
  });
});

describe('the query of the API', () => {
  const at = { now: Date.parse('2026-11-24T23:30:00Z'), defaultTimeZone: 'Asia/Seoul' };

  test('asks for days of the zone, repeats lists, and is the same for the same question', () => {
    const one = {
      ...DEFAULT_FILTER,
      range: '7d' as const,
      status: ['rejected', 'approved'],
      erased: 'without' as const,
    };
    expect(toApiQuery(one, at).toString()).toBe(
      'from=2026-11-19&to=2026-11-25&tz=Asia%2FSeoul&status=approved&status=rejected&erased=false',
    );
    const other = { ...one, status: ['approved', 'rejected'], tz: 'Asia/Seoul' };
    expect(toApiQuery(other, at).toString()).toBe(toApiQuery(one, at).toString());
  });

  test('has no bounds for all days', () => {
    expect(toApiQuery({ ...DEFAULT_FILTER, range: 'all' }, at).toString()).toBe('tz=Asia%2FSeoul');
  });

  test('is one that the API takes, and no two filters that differ make the same', () => {
    fc.assert(
      fc.property(filter, (filter) => {
        const query = toApiQuery(filter, at);
        const asked = readQuery(filterQuery, query);
        const { zone, range } = resolveFilter(filter, at);
        expect(asked).toMatchObject({ ...range, tz: zone, failCode: [...filter.failCode].sort() });
        expect([asked.q ?? null, asked.subject ?? null]).toEqual([filter.q, filter.subject]);
        for (const name of RANGES) expect(asked[name] ?? null).toBe(filter[name]);
        for (const name of CHOICE_LISTS) expect(new Set<string>(asked[name])).toEqual(new Set(filter[name]));
      }),
      { numRuns: 300 },
    );
  });
});

test('range, zone and project stay from page to page, limits are counted', () => {
  const filter = { ...DEFAULT_FILTER, range: '7d' as const, tz: 'UTC', project: ['a'], status: ['x', 'y'], q: 'z' };
  expect(filterHref('/sync', lastingFilter(filter))).toBe('/sync?range=7d&tz=UTC&project=a');
  expect(countLimits(filter)).toBe(3);
});
