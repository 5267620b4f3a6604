import { commonRange, parseNumberRange, writeNumberRange } from '#lib/domain/number-range.ts';
import { DISAGREEMENTS } from '#lib/domain/reconciliation.ts';
import { failCodeKey } from '#lib/domain/submission.ts';
import { filterHref } from './filter.ts';
import type { Filter } from './filter.ts';
import { RANGES } from './limits.ts';

export type Limits = Partial<Omit<Filter, 'tz' | 'project' | 'subject' | 'q'>>;

/** Fields of which any value suffices: a mark narrows a choice of several to its own. */
const ANY_OF = [
  'status',
  'submitType',
  'failCode',
  'policy',
  'reconciliation',
  'retention',
  'removal',
  'remains',
  'pattern',
  'weekday',
  'hour',
] as const;
/** Fields whose values all hold: a mark adds its own. */
const ALL_OF = ['allFailCode', 'notFailCode', 'notStatus', 'notSubmitType', 'notPolicy'] as const;

/**
 * The rows of a mark: the filter kept, and narrowed to it.
 *
 * @returns null where no address can say both, as a field holds "any of": with one fail code chosen, another code's mark counts
 * submissions that bear both, and a link to the other code alone would show more rows than the mark says
 */
export function rowsHref(filter: Filter, limits: Limits = {}): string | null {
  const narrowed: Filter = { ...filter, ...limits };
  for (const name of ANY_OF) {
    const [chosen, wanted]: [readonly string[], readonly string[]] = [filter[name], limits[name] ?? []];
    const keyOf = name === 'failCode' ? failCodeKey : (text: string) => text;
    const within = wanted.every((value) => chosen.some((each) => keyOf(each) === keyOf(value) || holds(each, value)));
    if (chosen.length > 0 && !within) return null;
  }
  for (const name of ALL_OF) narrowed[name] = [...new Set([...filter[name], ...(limits[name] ?? [])])];
  // More than an address may hold of one field.
  if (ALL_OF.some((name) => narrowed[name].length > 100)) return null;
  for (const name of RANGES) {
    const [chosen, wanted] = [filter[name], limits[name]];
    if (chosen === null || wanted === undefined || wanted === null) continue;
    const both = commonPart(chosen, wanted);
    if (both === null) return null;
    narrowed[name] = both;
  }
  for (const name of ['everPassed', 'erased', 'whatIf', 'nearMiss'] as const) {
    const [chosen, wanted] = [filter[name], limits[name]];
    if (chosen !== null && wanted !== undefined && chosen !== wanted) return null;
  }
  return filterHref('/submissions', narrowed);
}

/** Who has one kind of disagreement is unexplained: the narrower of the two alone says both. */
const holds = (chosen: string, wanted: string): boolean =>
  chosen === 'unexplained' && DISAGREEMENTS.some((kind) => kind === wanted);

function commonPart(one: string, two: string): string | null {
  const [a, b] = [parseNumberRange(one), parseNumberRange(two)];
  const both = a && b && commonRange(a, b);
  return both && writeNumberRange(both);
}
