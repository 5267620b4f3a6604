import type { SubmissionItem } from '#lib/contract/submission.ts';

/** The page of a submission, with the list that it is opened from in its address, so that "17 of 242" and the way back are known. */
export function submissionHref(
  { authId, projectId }: Pick<SubmissionItem, 'authId' | 'projectId'>,
  list: URLSearchParams,
): string {
  const query = new URLSearchParams(list);
  query.delete('selected');
  query.set('projectId', projectId);
  return `/submissions/${encodeURIComponent(authId)}?${query}`;
}
