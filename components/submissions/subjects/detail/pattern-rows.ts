import type { SubjectAnswer } from '#lib/contract/subjects.ts';
import { dayOf } from '#lib/domain/zone-days.ts';
import { filterHref } from '#lib/search-params/filter.ts';
import type { Filter } from '#lib/search-params/filter.ts';

/** Where the attempts of one pattern are listed. */
export interface PatternRows {
  href: string;
  /** How many the list has; null = it has those of others of the same kind too. */
  count: number | null;
}

/**
 * The attempts of one pattern as a list of submissions: by its kind, and where the subject shows that more than once by its days. Two of one
 * kind in one day can't be told apart by a filter; then both are listed, and no number is given.
 */
export function patternRows(
  { subject, projectId, patterns }: Pick<SubjectAnswer, 'subject' | 'projectId' | 'patterns'>,
  index: number,
  { tz, zone }: { tz: string | null; zone: string },
): PatternRows | null {
  const pattern = patterns[index];
  if (!pattern || subject === null) return null;
  const list: Partial<Filter> = { range: 'all', tz, subject, project: [projectId], pattern: [pattern.kind] };
  const others = patterns.filter((each, at) => each.kind === pattern.kind && at !== index);
  if (others.length === 0) return { href: filterHref('/submissions', list), count: pattern.attempts };
  const daysOf = ({ firstAt, lastAt }: { firstAt: string; lastAt: string }) => ({
    from: dayOf(Date.parse(firstAt), zone),
    to: dayOf(Date.parse(lastAt), zone),
  });
  const own = daysOf(pattern);
  const apart = others.map(daysOf).every(({ from, to }) => to < own.from || from > own.to);
  return apart
    ? { href: filterHref('/submissions', { ...list, range: own }), count: pattern.attempts }
    : { href: filterHref('/submissions', list), count: null };
}
