import { sortKeyOf } from '#lib/search-params/submissions-view.ts';
import type { SubmissionSort } from '#lib/search-params/submissions-view.ts';
import type { Messages } from './messages.ts';

/**
 * An order of the list in words.
 *
 * @returns what it is sorted by, and which end comes first
 */
export function describeSort({ submissions, terms }: Messages, sort: SubmissionSort): { field: string; order: string } {
  const key = sortKeyOf(sort);
  const way = sort.startsWith('-') ? 'descending' : 'ascending';
  return {
    field: key === 'createdAt' || key === 'lowestMargin' ? submissions.columns[key] : terms.gates[key].name,
    order: submissions.orders[key === 'createdAt' ? 'time' : 'score'][way],
  };
}
