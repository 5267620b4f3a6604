import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RANGE_PRESETS } from '#lib/domain/time-range.ts';
import { describeBadQuery } from './bad-view.ts';
import { filterParams } from './filter-params.ts';
import { canonicalViewQuery, isSameView, VIEW_PATHS, viewFilter, viewHref, viewParamNames } from './saved-view.ts';
import { submissionsViewParams } from './submissions-view.ts';

const ZONE = 'Asia/Seoul';
const ID = '3f2b8c1e-7a64-4a0e-9c55-1d2e3f405162';
const list = (query: string) => ({ path: '/submissions' as const, query });

const names = fc.constantFrom(...Object.keys({ ...filterParams, ...submissionsViewParams, view: null }), 'other');
const values = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    ...RANGE_PRESETS,
    '2026-03-01',
    '2026-03-02',
    'UTC',
    'rejected',
    'a&b=c',
    'true',
    'only',
    '-similarity',
    'status,similarity',
    '70..85',
    '1',
  ),
);
const addresses = fc.record({
  path: fc.constantFrom(...VIEW_PATHS),
  query: fc.array(fc.tuple(names, values)).map((pairs) => new URLSearchParams(pairs).toString()),
});

describe('what a view keeps of an address', () => {
  test('is a view itself, keeps being one, and shows what the address shows', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const query = canonicalViewQuery(address);
        const kept = { path: address.path, query };
        expect(describeBadQuery(kept)).toBeNull();
        expect(canonicalViewQuery(kept)).toBe(query);
        expect(viewFilter(kept)).toEqual(viewFilter(address));
        expect(isSameView(kept, address, ZONE)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each(RANGE_PRESETS.filter((preset) => preset !== '30d'))('leaves %s in words', (preset) => {
    expect(canonicalViewQuery(list(`range=${preset}`))).toBe(`range=${preset}`);
  });

  test.each([
    ['from=2026-03-01&to=2026-03-02', 'from=2026-03-01&to=2026-03-02'],
    ['range=30d&sort=-createdAt', ''],
    ['density=comfortable', 'density=comfortable'],
    ['selected=fa_1&view=x&other=1&status=rejected', 'status=rejected'],
    ['tz=UTC&columns=status,similarity&sort=similarity', 'tz=UTC&sort=similarity&columns=status,similarity'],
  ])('of %s is %s', (query, kept) => {
    expect(canonicalViewQuery(list(query))).toBe(kept);
  });

  test('is, on the overview, nothing that the list alone has', () => {
    expect(canonicalViewQuery({ path: '/', query: 'status=rejected&sort=similarity' })).toBe('status=rejected');
    expect(viewParamNames('/')).not.toContain('sort');
    expect(viewParamNames('/submissions')).not.toContain('selected');
  });

  test.each([
    ['/subjects', 'range=90d&pattern=probing&pattern=burst&page=3', 'range=90d&pattern=burst&pattern=probing'],
    ['/subjects', 'pattern=never&page=2', ''],
    ['/alarms', 'range=7d&state=closed', 'range=7d&state=closed'],
    ['/alarms', 'state=open', ''],
  ] as const)('is, on %s of %s, %s', (path, query, kept) => {
    expect(canonicalViewQuery({ path, query })).toBe(kept);
  });
});

test.each([
  ['status=rejected&colour=red', /^parameters of the page \/submissions: colour is none, there are range, /u],
  ['selected=fa_1', /selected is none/u],
  [`view=${ID}`, /view is none/u],
  ['=1', /a parameter without a name is none/u],
  ['__proto__=1', /__proto__ is none/u],
  ['range=soon', /^parameters that are understood: range may be today, /u],
  ['from=2026-03-01', /from may be a day/u],
  ['range=7d&range=30d', /range may be/u],
  ['status=', /status may be 1 to 200/u],
  ['range=7d&status=rejected&sort=similarity', null],
  ['', null],
])('%s is refused: %s', (query, message) => {
  const told = describeBadQuery(list(query));
  if (message === null) expect(told).toBeNull();
  else expect(told).toMatch(message);
});

test('a view of the overview takes nothing of the list', () => {
  expect(describeBadQuery({ path: '/', query: 'sort=similarity' })).toMatch(/sort is none/u);
});

describe('an address differs from its view', () => {
  const saved = list('status=rejected&status=approved&range=7d');
  test.each([
    ['status=approved&status=rejected&range=7d', true],
    ['range=7d&status=rejected&status=approved&tz=Asia/Seoul', true],
    [`range=7d&status=rejected&status=approved&selected=fa_1&view=${ID}`, true],
    ['range=7d&status=rejected&status=approved&tz=UTC', false],
    ['status=rejected&status=approved', false],
    ['range=7d&status=rejected', false],
    ['range=7d&status=rejected&status=approved&sort=similarity', false],
  ])('by %s: not %s', (query, same) => {
    expect(isSameView(saved, list(query), ZONE)).toBe(same);
  });

  test('by its page', () => {
    expect(isSameView({ path: '/', query: '' }, list(''), ZONE)).toBe(false);
  });

  test('not by what texts are joined of', () => {
    expect(isSameView(list('status=a&status=b'), list('status=a,b'), ZONE)).toBe(false);
    expect(isSameView(list('status=a%26status%3Db'), list('status=a&status=b'), ZONE)).toBe(false);
  });
});

test('the address of a view is its page, its parameters, and itself', () => {
  expect(viewHref({ id: ID, path: '/', query: '' })).toBe(`/?view=${ID}`);
  expect(viewHref({ id: ID, ...list('range=7d') })).toBe(`/submissions?range=7d&view=${ID}`);
});
