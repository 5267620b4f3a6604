'use client';
import type { Brush } from '#components/charts/brushable.tsx';
import type { ScoreHistogram } from '#lib/contract/overview.ts';
import type { HistogramBin } from '#lib/domain/overview-numbers.ts';
import { binsRange } from '#lib/domain/score-bins.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { scoreName } from '#lib/search-params/limits.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';

/** Scores chosen on a histogram become the gate's range of scores. */
export function useScoreBrush(title: string, gate: ScoreHistogram['gate'], bins: readonly HistogramBin[]): Brush {
  const { setFilter } = useShownFilter();
  const { scores } = useMessages().overview;
  const edges = (first: number, last: number) => [bins[first]?.from ?? 0, bins[last]?.to ?? 100] as const;
  return {
    label: scores.choose(title),
    steps: bins.map((_, index) => ({ first: index, last: index })),
    describe: (first, last) => scores.bin(...edges(first, last)),
    onChoose: (first, last) => setFilter({ [scoreName(gate)]: binsRange(...edges(first, last)) }),
  };
}
