'use client';
import { createContext, use, useState } from 'react';
import { useFilter } from './use-filter.ts';
import type { FilterState } from './use-filter.ts';

/** The filter that the numbers in sight answer: `useAnsweredFilter`, for everything below. */
export const ShownFilter = createContext<FilterState | null>(null);

/**
 * The filter of the numbers in sight. While others are asked for it stays what it was: marks of before lead to the rows of before,
 * and charts need not be drawn anew only to be drawn anew with what comes.
 *
 * @param isPlaceholderData what is shown answers the question before
 */
export function useAnsweredFilter(isPlaceholderData: boolean): FilterState {
  const now = useFilter();
  const key = JSON.stringify([now.filter, now.apiQuery]);
  const [answered, setAnswered] = useState({ key, state: now });
  if (!isPlaceholderData && answered.key !== key) setAnswered({ key, state: now });
  return isPlaceholderData || answered.key === key ? answered.state : now;
}

/** The same where it was given. @throws Error outside of `ShownFilter` */
export function useShownFilter(): FilterState {
  const shown = use(ShownFilter);
  if (shown === null) throw new Error('There is no ShownFilter around this.');
  return shown;
}
