'use client';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { subjectsQuery } from '#lib/queries/subjects.ts';
import { subjectsViewParams, toSubjectsQuery } from '#lib/search-params/subjects-view.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** Which patterns are asked for and which page is shown, and how to change that; the address is the state. */
export function useSubjectsView() {
  return useQueryStates(subjectsViewParams, { history: 'push' });
}

/** A page of the list, for the days, the projects and the patterns of the address. */
export function useSubjects() {
  const { apiQuery } = useFilter();
  const [view] = useSubjectsView();
  return useQuery(subjectsQuery(toSubjectsQuery(apiQuery, view)));
}
