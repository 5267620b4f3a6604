import type { Messages } from '#lib/messages/messages.ts';
import type { Filter, Limit } from '#lib/search-params/filter.ts';
import { ERASURE_LIMITS, OUTCOME_LIMITS, RANGES, TEXT_LISTS } from '#lib/search-params/limits.ts';
import type { PolicyName } from './limit-words.ts';
import { choiceWords, hoursWords, limitNames, nearWords, rangeWords, textWords, whatIfWords } from './limit-words.ts';

export interface Chip {
  key: string;
  limit: Limit;
  field: string;
  value: string;
  /** The change that takes it off. */
  without: Partial<Filter>;
}

/**
 * The limits of a filter beside range, zone and project, one chip each.
 *
 * @param policyName names policy versions by their content
 */
export function chipsOf(messages: Messages, filter: Filter, policyName?: PolicyName): Chip[] {
  const { filters } = messages;
  const names = limitNames(messages);
  const chips: Chip[] = [];
  const add = (limit: Limit, value: string, without: Partial<Filter> = { [limit]: null }, key: string = limit) =>
    chips.push({ key, limit, field: names[limit], value, without });

  for (const limit of TEXT_LISTS) {
    for (const value of filter[limit]) {
      const others = filter[limit].filter((each) => each !== value);
      add(limit, textWords(messages, limit, value, policyName), { [limit]: others }, `${limit}/${value}`);
    }
  }
  for (const limit of [...OUTCOME_LIMITS, 'reconciliation', ...ERASURE_LIMITS, 'pattern'] as const) {
    for (const value of filter[limit]) {
      const others = filter[limit].filter((each) => each !== value);
      add(limit, choiceWords(messages, limit, value), { [limit]: others }, `${limit}/${value}`);
    }
  }
  for (const limit of RANGES) {
    const range = filter[limit];
    if (range !== null) add(limit, rangeWords(filters, limit, range));
  }
  if (filter.weekday.length > 0) {
    add('weekday', filter.weekday.map((day) => choiceWords(messages, 'weekday', day)).join(', '), { weekday: [] });
  }
  if (filter.hour.length > 0) add('hour', hoursWords(filter.hour), { hour: [] });
  if (filter.everPassed !== null) {
    add('everPassed', filter.everPassed === 'true' ? filters.approvedAtSomeTime : filters.neverApproved);
  }
  if (filter.quarantined !== null) {
    add('quarantined', filter.quarantined === 'true' ? filters.alsoUnreadable : filters.neverUnreadable);
  }
  if (filter.whatIf !== null) add('whatIf', whatIfWords(messages, filter.whatIf));
  if (filter.nearMiss !== null) add('nearMiss', nearWords(messages, filter.nearMiss));
  if (filter.erased !== null) add('erased', filter.erased === 'only' ? filters.onlyErased : filters.withoutErased);
  if (filter.subject !== null) add('subject', filter.subject);
  if (filter.q !== null) add('q', filter.q);
  return chips;
}

/** The change that takes a whole limit off, all its values. */
export const withoutLimit = (filter: Filter, limit: Limit): Partial<Filter> => ({
  [limit]: Array.isArray(filter[limit]) ? [] : null,
});
