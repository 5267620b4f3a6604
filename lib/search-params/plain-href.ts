import { DEFAULT_FILTER } from './filter.ts';

/**
 * The address of a page as it is without a view. The bare address of the dashboard opens the default view where there is one; the
 * overview itself then says its range though it is the usual one, and stays the overview when it is loaded again.
 */
export function plainHref(href: string, hasDefault: boolean): string {
  return hasDefault && href === '/' && typeof DEFAULT_FILTER.range === 'string'
    ? `/?range=${DEFAULT_FILTER.range}`
    : href;
}
