'use client';
import { useQuery } from '@tanstack/react-query';
import { comparablePrevious } from '#lib/domain/overview-numbers.ts';
import { syncSummaryQuery } from './sync-summary.ts';

/** Days to compare with, where they are such by what was read so far: `comparablePrevious`. */
export function useComparable<T extends { from: string }>(days: T | null): T | null {
  const { data: sync } = useQuery(syncSummaryQuery);
  return comparablePrevious(days, sync?.progress.oldestDay ?? null);
}
