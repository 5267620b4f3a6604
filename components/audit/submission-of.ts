import type { AuditEntryAnswer } from '#lib/contract/audit.ts';
import { filterHref, lastingFilter } from '#lib/search-params/filter.ts';
import type { Filter } from '#lib/search-params/filter.ts';

/** Acts whose record is the id of a submission. */
const ABOUT_SUBMISSIONS = /^(submission|image|live)\./u;

/** The page of the submission that an entry is about, days and zone kept; null where it is about none. */
export function submissionOf(
  { act, record, project }: Pick<AuditEntryAnswer, 'act' | 'record' | 'project'>,
  filter: Filter,
): string | null {
  if (record === null || !ABOUT_SUBMISSIONS.test(act)) return null;
  const href = filterHref(`/submissions/${encodeURIComponent(record)}`, lastingFilter(filter));
  return project === null ? href : `${href}${href.includes('?') ? '&' : '?'}projectId=${encodeURIComponent(project)}`;
}
