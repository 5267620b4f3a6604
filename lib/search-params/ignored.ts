import { exploreViewParams } from './explore-view.ts';
import type { ExploreView } from './explore-view.ts';
import { filterParams } from './filter-params.ts';
import type { FilterParams } from './filter-params.ts';
import { boundsOf, CHOICE_LISTS, choicesOf, FLAGS, RANGES, TEXT_LISTS } from './limits.ts';
import type { SubmissionsView } from './submissions-view.ts';
import { submissionsViewParams } from './submissions-view.ts';
import { viewParam } from './view-param.ts';

/** A parameter of the address that could not be taken as it stands; the default is shown in its place. */
export interface IgnoredParameter {
  name: string;
  value: string;
  /** What it may be, in words: "a day such as 2026-03-01". */
  expected: string;
}

const DAY = 'a day such as 2026-03-01';
const GATE = 'similarity, liveness, activeLiveness, faceCover or headCover';
const LIST = '1 to 200 characters, at most 100 times';

const ofEach = <const N extends string>(names: readonly N[], words: (name: N) => string) =>
  Object.fromEntries(names.map((name) => [name, words(name)])) as Record<N, string>;

const EXPECTED: Record<
  keyof FilterParams | keyof SubmissionsView | keyof ExploreView | keyof typeof viewParam,
  string
> = {
  range: 'today, yesterday, 7d, 30d, 90d, 12m, this-month, last-month or all, and no from or to beside it',
  from: `${DAY}, together with a later or equal to`,
  to: `${DAY}, together with an earlier or equal from`,
  tz: 'a time zone such as Asia/Seoul or UTC',
  ...ofEach(TEXT_LISTS, () => LIST),
  ...ofEach(CHOICE_LISTS, (name) => `one of ${choicesOf(name).join(', ')}`),
  ...ofEach(RANGES, (name) => {
    const { min, max } = boundsOf(name);
    return `a range such as ${min}..${max}, ..${max} or ${max}, from ${min} to ${max}`;
  }),
  ...ofEach(FLAGS, () => 'true or false'),
  project: LIST,
  subject: '1 to 300 characters',
  q: '1 to 200 characters',
  erased: 'only or without',
  sort: 'createdAt, similarity, liveness or activeLiveness, with a minus for descending',
  columns: 'names of columns with commas between them',
  density: 'compact or comfortable',
  selected: 'the id of a submission',
  view: 'the id of a saved view',
  x: GATE,
  y: GATE,
  heat: 'rate or count',
  compare: 'previous, week, month, year, custom or none',
  compareFrom: DAY,
  compareTo: DAY,
};

/**
 * Which of the parameters that we know were not understood. Unknown ones are left alone: they may be another page's.
 *
 * @param params the address as it stands
 */
export function listIgnored(params: URLSearchParams): IgnoredParameter[] {
  const ignored: IgnoredParameter[] = [];
  const known = { ...filterParams, ...submissionsViewParams, ...exploreViewParams, ...viewParam };
  for (const [name, parser] of Object.entries(known)) {
    const values = params.getAll(name);
    if (values.length === 0) continue;
    const bad =
      parser.type === 'multi'
        ? values.filter((value) => parser.parse([value]) === null)
        : values.filter((value, index) => index > 0 || parser.parse(value) === null);
    for (const value of bad) ignored.push({ name, value, expected: EXPECTED[name as keyof typeof EXPECTED] });
  }
  return [...ignored, ...listUnpaired(params, ignored)];
}

/** `from` and `to` come together and in order, and `range` alone. */
function listUnpaired(params: URLSearchParams, known: readonly IgnoredParameter[]): IgnoredParameter[] {
  const usable = (name: string) => (known.some((one) => one.name === name) ? null : params.get(name));
  const [range, from, to] = [usable('range'), usable('from'), usable('to')];
  const paired = from !== null && to !== null && from <= to;
  const surplus = paired
    ? ([['range', range]] as const)
    : ([
        ['from', from],
        ['to', to],
      ] as const);
  return surplus.flatMap(([name, value]) => (value === null ? [] : [{ name, value, expected: EXPECTED[name] }]));
}
