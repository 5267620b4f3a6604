import type { ScoreHistogram } from '#lib/contract/overview.ts';
import type { HistogramBin } from '#lib/domain/overview-numbers.ts';
import { binsRange } from '#lib/domain/score-bins.ts';
import type { Filter } from '#lib/search-params/filter.ts';
import { scoreName } from '#lib/search-params/limits.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import type { Limits } from '#lib/search-params/rows-href.ts';

/** The rows whose score lies in a bin of a gate's histogram. */
export function binHref(
  filter: Filter,
  gate: ScoreHistogram['gate'],
  { from, to }: Pick<HistogramBin, 'from' | 'to'>,
  limits: Limits = {},
): string | null {
  return rowsHref(filter, { ...limits, [scoreName(gate)]: binsRange(from, to) });
}
