import { queryOptions } from '@tanstack/react-query';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { fetchJson } from './fetch-json.ts';

const MOST = 6;

/**
 * Submissions whose id, or whose subject's id, begins with a text, of all days; the newest first, one that is exactly it before all.
 *
 * @param begins at most 200 characters
 */
export const findSubmissionsQuery = (begins: string) =>
  queryOptions({
    queryKey: ['find-submissions', begins],
    queryFn: async ({ signal }): Promise<Pick<SubmissionItem, 'authId' | 'projectId' | 'createdAt'>[]> => {
      const query = new URLSearchParams({ q: begins, limit: '50' });
      const { items } = await fetchJson<SubmissionsAnswer>(`/api/submissions?${query}`, { signal });
      const sought = begins.toLowerCase();
      const begun = (id: string | null): boolean => id?.toLowerCase().startsWith(sought) === true;
      // Who is not shown subjects finds them by the whole id: what no fail code explains is such a find.
      const bySubject = ({ masked, failCodes }: SubmissionItem): boolean =>
        masked?.includes('subject') === true && !failCodes.some((code) => code.toLowerCase().includes(sought));
      return items
        .filter((item) => begun(item.authId) || begun(item.kycSubmissionId) || bySubject(item))
        .sort((a, b) => Number(b.authId === begins) - Number(a.authId === begins))
        .slice(0, MOST)
        .map(({ authId, projectId, createdAt }) => ({ authId, projectId, createdAt }));
    },
    retry: false,
  });
