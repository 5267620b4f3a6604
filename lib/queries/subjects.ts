import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SubjectAnswer, SubjectsAnswer } from '#lib/contract/subjects.ts';
import { fetchJson } from './fetch-json.ts';

const EVERY_MS = 60_000;

/** A page of the list of subjects. @param apiQuery as our API is asked for it (lib/search-params/subjects-view.ts) */
export const subjectsQuery = (apiQuery: string) =>
  queryOptions({
    queryKey: ['subjects', apiQuery],
    queryFn: ({ signal }) => fetchJson<SubjectsAnswer>(`/api/subjects?${apiQuery}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
  });

/** One subject. Each asking is an entry in the audit trail, so it is not asked again by itself. */
export const subjectQuery = ({ subject, project }: { subject: string; project: string | null }) =>
  queryOptions({
    queryKey: ['subject', subject, project],
    queryFn: ({ signal }) => {
      const query = project === null ? '' : `?${new URLSearchParams({ project })}`;
      return fetchJson<SubjectAnswer>(`/api/subjects/${encodeURIComponent(subject)}${query}`, { signal });
    },
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
