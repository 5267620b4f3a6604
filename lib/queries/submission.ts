import { queryOptions } from '@tanstack/react-query';
import type { PositionAnswer, SubmissionAnswer } from '#lib/contract/submission.ts';
import { fetchDataUrl, fetchJson } from './fetch-json.ts';

/** Which submission: its id, and its project where the address names one. */
export interface SubmissionKey {
  authId: string;
  project: string | null;
}

/** The address of one submission in our API. */
export function submissionPath(
  { authId, project }: SubmissionKey,
  below = '',
  query: Record<string, string> = {},
): string {
  const search = new URLSearchParams({ ...(project === null ? {} : { project }), ...query }).toString();
  return `/api/submissions/${encodeURIComponent(authId)}${below}${search === '' ? '' : `?${search}`}`;
}

/** One submission with its gates, its subject's attempts and its record, from the mirror. */
export const submissionQuery = (key: SubmissionKey) =>
  queryOptions({
    queryKey: ['submission', key],
    queryFn: ({ signal }) => fetchJson<SubmissionAnswer>(submissionPath(key), { signal }),
  });

/** The image, from ARGOS through the server; forgotten as soon as nobody looks at it. */
export const imageQuery = (key: SubmissionKey) =>
  queryOptions({
    queryKey: ['image', key],
    queryFn: ({ signal }) => fetchDataUrl(submissionPath(key, '/image'), { signal }),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });

/**
 * Where it stands in the list that it was opened from.
 *
 * @param list the list as our API is asked for it, without cursor and limit
 * @param until the list as it was when that was its newest, ISO 8601; null = as it is now
 */
export const positionQuery = ({ authId, project }: SubmissionKey, list: string, until: string | null = null) =>
  queryOptions({
    queryKey: ['position', authId, project, list, until],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams(list);
      if (project !== null) query.set('projectId', project);
      if (until !== null) query.set('until', until);
      return fetchJson<PositionAnswer>(`/api/submissions/${encodeURIComponent(authId)}/position?${query}`, { signal });
    },
  });

/** Asks ARGOS now; the mirror then has what it answered. */
export const askArgosNow = (key: SubmissionKey) => fetchJson<SubmissionAnswer>(submissionPath(key, '', { live: '1' }));
