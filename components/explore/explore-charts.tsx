'use client';
import { ChartAboutContext } from '#components/charts/chart-about.ts';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { CodeCombinations } from './code-combinations.tsx';
import { PeriodComparison } from './period-comparison.tsx';
import { ScorePairs } from './score-pairs.tsx';
import { SubjectRates } from './subject-rates.tsx';
import { VerdictsByPolicy } from './verdicts-by-policy.tsx';
import { VerdictsByType } from './verdicts-by-type.tsx';
import { WeekdayHours } from './weekday-hours.tsx';

export const CHARTS = 'grid gap-x-10 lg:grid-cols-2';
export const WIDE = 'lg:col-span-2';

export function ExploreCharts({ exploration }: { exploration: ExplorationAnswer }) {
  const { format, terms } = useMessages();
  const { zone } = useShownFilter();
  const caption = `${exploration.range ? format.dayRange(exploration.range) : terms.presets.all} · ${zone}`;
  const shown = { exploration, caption };
  return (
    <ChartAboutContext value={{ range: exploration.range, zone, asOf: exploration.asOf }}>
      <div className={CHARTS}>
        {/* Side by side what is about as long. */}
        <SubjectRates {...shown} />
        <VerdictsByType {...shown} />
        <PeriodComparison {...shown} />
        <VerdictsByPolicy {...shown} />
        <CodeCombinations {...shown} />
        <WeekdayHours {...shown} />
        <ScorePairs {...shown} />
      </div>
    </ChartAboutContext>
  );
}
