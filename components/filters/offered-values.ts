import type { SearchListItem } from '#components/ui/search-list.tsx';
import type { Messages } from '#lib/messages/messages.ts';

/** What the choice of a field's values is made from. */
export interface ValueChoice {
  options: readonly SearchListItem[];
  /** Do the options hold every value that the days shown have? Then another has no row. */
  complete: boolean;
  selected: readonly string[];
  /** Two values of which this is equal are one. */
  sameAs: (value: string) => string;
}

/**
 * Values to choose from: those that the days shown have, those chosen though the days shown have none of them, and what is typed
 * where it is neither.
 *
 * @param typed without spaces around it; '' = nothing
 */
export function offeredValues(
  filters: Messages['filters'],
  { options, complete, selected, sameAs }: ValueChoice,
  typed: string,
): SearchListItem[] {
  const known = new Set(options.map(({ value }) => sameAs(value)));
  const absent = selected.filter((value) => !known.has(sameAs(value)));
  const items = [...options, ...absent.map((value) => ({ value, label: value, detail: complete ? '0' : '' }))];
  if (typed === '' || items.some(({ value }) => sameAs(value) === sameAs(typed))) return items;
  return [...items, { value: typed, label: typed, detail: filters.asTyped }];
}

/** The selection with the value put in, or taken out where it is in already. */
export function toggleValue({ selected, sameAs }: ValueChoice, value: string): string[] {
  const others = selected.filter((each) => sameAs(each) !== sameAs(value));
  return others.length < selected.length ? others : [...selected, value];
}
