'use client';
import type { Brush } from '#components/charts/brushable.tsx';
import type { OverviewAnswer, ScoreHistogram } from '#lib/contract/overview.ts';
import { daySteps } from '#lib/domain/day-steps.ts';
import type { HistogramBin } from '#lib/domain/overview-numbers.ts';
import { binsRange } from '#lib/domain/score-bins.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { scoreName } from '#lib/search-params/limits.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** Days chosen on a chart over time become the range. */
export function useDayBrush(title: string, { points }: OverviewAnswer['series']): Brush {
  const { setFilter } = useFilter();
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

/** Scores chosen on a histogram become the gate's range of scores. */
export function useScoreBrush(title: string, gate: ScoreHistogram['gate'], bins: readonly HistogramBin[]): Brush {
  const { setFilter } = useFilter();
  const { scores } = useMessages().overview;
  const edges = (first: number, last: number) => [bins[first]?.from ?? 0, bins[last]?.to ?? 100] as const;
  return {
    label: scores.choose(title),
    steps: bins.map((_, index) => ({ first: index, last: index })),
    describe: (first, last) => scores.bin(...edges(first, last)),
    onChoose: (first, last) => setFilter({ [scoreName(gate)]: binsRange(...edges(first, last)) }),
  };
}
