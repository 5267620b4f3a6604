import type { ResolvedFilter } from './resolve-filter.ts';

/**
 * The filter, narrowed to what was also created within these instants.
 *
 * @param within UTC ms, start inclusive, end exclusive; an end that is left out does not narrow
 */
export function narrowed<F extends ResolvedFilter>(filter: F, { start, end }: { start?: number; end?: number }): F {
  return {
    ...filter,
    start: start === undefined ? filter.start : Math.max(start, filter.start ?? start),
    end: end === undefined ? filter.end : Math.min(end, filter.end ?? end),
  };
}
