'use client';
import { daySteps } from '#lib/domain/day-steps.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import type { Brush } from './brushable.tsx';
import type { Bucket } from './bucket-words.ts';

/** Days chosen on a chart over time become the range. */
export function useDayBrush(title: string, { points }: { points: readonly Bucket[] }): Brush {
  const { setFilter } = useShownFilter();
  const { overview, format } = useMessages();
  const steps = daySteps(points);
  const rangeOf = (first: number, last: number) => ({ from: steps[first]?.from ?? '', to: steps[last]?.to ?? '' });
  return {
    label: overview.time.choose(title),
    steps,
    describe: (first, last) => format.dayRange(rangeOf(first, last)),
    onChoose: (first, last) => setFilter({ range: rangeOf(first, last) }),
  };
}
