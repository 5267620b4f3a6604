import { createParser, parseAsStringLiteral } from 'nuqs/server';
import type { inferParserType } from 'nuqs/server';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { isDay, previousPeriod, shiftMonth } from '#lib/domain/time-range.ts';
import type { DayRange } from '#lib/domain/time-range.ts';
import { shiftDay } from '#lib/domain/zone-days.ts';

export const COMPARISONS = ['previous', 'week', 'month', 'year', 'custom', 'none'] as const;

const HEATS = ['rate', 'count'] as const;

const parseAsDay = createParser<string>({ parse: (text) => (isDay(text) ? text : null), serialize: (day) => day });

/** How the exploration is looked at; what is in it is the filter's. */
export const exploreViewParams = {
  x: parseAsStringLiteral(SCORED_GATES).withDefault('similarity'),
  y: parseAsStringLiteral(SCORED_GATES).withDefault('liveness'),
  heat: parseAsStringLiteral(HEATS).withDefault('rate'),
  compare: parseAsStringLiteral(COMPARISONS).withDefault('previous'),
  compareFrom: parseAsDay,
  compareTo: parseAsDay,
};

export type ExploreView = inferParserType<typeof exploreViewParams>;

/**
 * The days to compare with: those before, the same some days, months or a year earlier, or those given.
 *
 * @returns null where nothing is to be compared, or nothing can be: a range without a beginning has none before it
 */
export function comparedDays(
  { compare, compareFrom, compareTo }: Pick<ExploreView, 'compare' | 'compareFrom' | 'compareTo'>,
  range: DayRange | null,
): DayRange | null {
  if (compare === 'custom') {
    return compareFrom && compareTo && compareFrom <= compareTo ? { from: compareFrom, to: compareTo } : null;
  }
  if (!range || compare === 'none') return null;
  if (compare === 'previous') return previousPeriod(range);
  const earlier = (day: string) =>
    compare === 'week' ? shiftDay(day, -7) : shiftMonth(day, compare === 'month' ? -1 : -12);
  return { from: earlier(range.from), to: earlier(range.to) };
}

/** The query of our API for a filter's query and this view of it, in one spelling. */
export function toExplorationQuery(filterQuery: string, view: ExploreView, range: DayRange | null): string {
  const query = new URLSearchParams(filterQuery);
  query.set('x', view.x);
  query.set('y', view.y === view.x ? otherGate(view.x) : view.y);
  const days = comparedDays(view, range);
  if (days) {
    query.set('compareFrom', days.from);
    query.set('compareTo', days.to);
  }
  return query.toString();
}

/** A gate to stand beside one, where both were asked to be the same. */
export const otherGate = (gate: ExploreView['x']): ExploreView['x'] =>
  gate === 'similarity' ? 'liveness' : 'similarity';
