'use client';
import { useQuery } from '@tanstack/react-query';
import { debounce, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { writeThresholds } from '#lib/domain/what-if-text.ts';
import type { Thresholds } from '#lib/domain/what-if.ts';
import { whatIfQuery, whatIfSubjectsQuery } from '#lib/queries/what-if.ts';
import { whatIfViewParams } from '#lib/search-params/what-if-view.ts';
import type { WhatIfView } from '#lib/search-params/what-if-view.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** The address follows a slider once it rests; what is shown follows at once. */
const ADDRESS_AFTER_MS = 300;

/** Which thresholds are moved and which gates are drawn, and how to change it; the address is the state. */
export function useWhatIfView() {
  return useQueryStates(whatIfViewParams, { history: 'replace', limitUrlUpdates: debounce(ADDRESS_AFTER_MS) });
}

export type ChangeWhatIfView = (change: Partial<WhatIfView>) => void;

/** All that thresholds are judged by, for the filter: nothing more is asked while they move. */
export function useWhatIf() {
  const { apiQuery } = useFilter();
  return useQuery(whatIfQuery(apiQuery));
}

/** The same for first tries; not asked where the filter says which attempts already. */
export function useFirstTries() {
  const { apiQuery, filter } = useFilter();
  const query = new URLSearchParams(apiQuery);
  query.set('per', 'firstTry');
  const filtered = filter.attempt !== null;
  return { filtered, ...useQuery({ ...whatIfQuery(query.toString()), enabled: !filtered }) };
}

/** Subjects by whether any of their tries passes: asked for only when somebody wants it, and for other thresholds again. */
export function useEverPassed(thresholds: Thresholds) {
  const { apiQuery } = useFilter();
  const query = new URLSearchParams(apiQuery);
  query.set('thresholds', writeThresholds(thresholds));
  const wanted = query.toString();
  const [asked, setAsked] = useState<string | null>(null);
  const { data, error, isFetching, refetch } = useQuery({ ...whatIfSubjectsQuery(wanted), enabled: asked === wanted });
  if (asked !== wanted) return { status: 'unasked', ask: () => setAsked(wanted) } as const;
  const status = isFetching ? 'counting' : error ? 'failed' : 'counted';
  return { status, tally: data?.tally, ask: () => void refetch() } as const;
}
