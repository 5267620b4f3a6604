/**
 * What a saved view keeps of an address. Used by the browser and by the server, which takes no other parameters than these.
 */
import { createLoader, createSerializer } from 'nuqs/server';
import type { ParserMap } from 'nuqs/server';
import { alarmsViewParams } from './alarms-view.ts';
import { exploreViewParams } from './explore-view.ts';
import { filterParams } from './filter-params.ts';
import { filterHref, toFilter } from './filter.ts';
import type { Filter } from './filter.ts';
import { nearMissViewParams } from './near-miss-view.ts';
import { submissionsViewParams } from './submissions-view.ts';
import { whatIfViewParams } from './what-if-view.ts';

/** Pages that can be saved as a view. */
export const VIEW_PATHS = [
  '/',
  '/explore',
  '/submissions',
  '/reconciliation',
  '/policies',
  '/what-if',
  '/erasures',
  '/near-misses',
  '/subjects',
  '/alarms',
] as const;
export type ViewPath = (typeof VIEW_PATHS)[number];

/** A page as its address tells it. */
export interface ViewAddress {
  path: ViewPath;
  /** Parameters of the address, without a question mark. */
  query: string;
}

/** How a page is looked at belongs to its view; which row is open does not. */
const listParams: ParserMap = Object.fromEntries(
  Object.entries(submissionsViewParams).filter(([name]) => name !== 'selected'),
);
const OWN_PARAMS: Readonly<Record<ViewPath, ParserMap>> = {
  '/': {},
  '/explore': exploreViewParams,
  '/submissions': listParams,
  '/reconciliation': {},
  '/policies': {},
  '/what-if': whatIfViewParams,
  '/erasures': {},
  '/near-misses': nearMissViewParams,
  // Its patterns are the filter's own; which page of it is shown belongs to nobody's view.
  '/subjects': {},
  '/alarms': alarmsViewParams,
};

const loadFilter = createLoader(filterParams);

/** Is this the path of a page that can be saved? */
export function isViewPath(path: string): path is ViewPath {
  return VIEW_PATHS.some((known) => known === path);
}

/** The parameters that a view of this page may have. */
export function viewParamNames(path: ViewPath): string[] {
  return Object.keys({ ...filterParams, ...OWN_PARAMS[path] });
}

/** The filter that a view holds; ranges that move with the calendar stay words. */
export function viewFilter({ query }: ViewAddress): Filter {
  return toFilter(loadFilter(new URLSearchParams(query)));
}

/**
 * What a view keeps of an address, in one spelling: parameters that are not a view's, not understood or at their default are left
 * out. `range=7d` stays `range=7d`, and no zone stays no zone.
 *
 * @param query parameters as the address has them
 */
export function canonicalViewQuery({ path, query }: ViewAddress): string {
  const params = new URLSearchParams(query);
  const filtered = filterHref('/', toFilter(loadFilter(params)));
  const own = OWN_PARAMS[path];
  const whole = createSerializer(own)(filtered, createLoader(own)(params));
  return whole.slice(whole.indexOf('?') + 1 || whole.length);
}

/**
 * Do both show the same?
 *
 * @param zone the dashboard's own: naming it is saying nothing
 */
export function isSameView(one: ViewAddress, other: ViewAddress, zone: string): boolean {
  const spell = (address: ViewAddress): string =>
    [...new URLSearchParams(canonicalViewQuery(address))]
      .filter(([name, value]) => name !== 'tz' || value !== zone)
      .map((pair) => JSON.stringify(pair))
      .sort()
      .join();
  return one.path === other.path && spell(one) === spell(other);
}

/** The address of a view: the page with its filters, and where they came from. */
export function viewHref({ id, path, query }: ViewAddress & { id: string }): string {
  return `${path}?${query === '' ? '' : `${query}&`}view=${id}`;
}
