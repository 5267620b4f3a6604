import { filterHref } from '#lib/search-params/filter.ts';
import type { SubjectItem } from '#lib/contract/subjects.ts';

/** The list's own parameters; they stay in the address of what is opened from it, so that the way back is known. */
const OF_A_SUBJECT = ['projectId', 'reason'] as const;

/** The page of a subject. @param list the address of the list that it is opened from */
export function subjectHref(
  { subject, projectId }: { subject: string; projectId: string },
  list: URLSearchParams,
): string {
  const query = new URLSearchParams(list);
  query.delete('selected');
  query.delete('tab');
  query.delete('reason');
  query.set('projectId', projectId);
  return `/subjects/${encodeURIComponent(subject)}?${query}`;
}

/** The attempts of a subject as a list of submissions, so that the pages of its attempts lead to each other. @param tz of the address */
export const attemptsList = (
  { subject, projectId }: { subject: string | null; projectId: string },
  tz: string | null,
) => new URLSearchParams(filterHref('', { range: 'all', tz, subject, project: [projectId] }));

/** Back to the list. @param search the address of the subject's page */
export function listHref(search: URLSearchParams): string {
  const query = new URLSearchParams(search);
  for (const name of OF_A_SUBJECT) query.delete(name);
  return query.size === 0 ? '/subjects' : `/subjects?${query}`;
}

/** For whoever is not shown subjects: the last attempt of the heaviest pattern, with the others of the same subject. */
export function attemptHref(item: Pick<SubjectItem, 'patterns' | 'projectId'>, list: URLSearchParams): string | null {
  // The heaviest comes first.
  const [pattern] = item.patterns;
  if (!pattern) return null;
  const query = new URLSearchParams(list);
  for (const name of ['pattern', 'page', 'selected']) query.delete(name);
  query.set('projectId', item.projectId);
  query.set('tab', 'attempts');
  return `/submissions/${encodeURIComponent(pattern.lastAuthId)}?${query}`;
}
