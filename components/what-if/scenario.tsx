'use client';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { ChartAboutContext } from '#components/charts/chart-about.ts';
import type { WhatIfAnswer } from '#lib/contract/what-if.ts';
import { countToday, replay } from '#lib/domain/what-if.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { ScenarioComparison } from './scenario-comparison.tsx';
import { SweepCurve } from './sweep-curve.tsx';
import { ThresholdMap } from './threshold-map.tsx';
import { ThresholdSliders } from './threshold-sliders.tsx';
import { TurnNumbers } from './turn-numbers.tsx';
import { TurnedList } from './turned-list.tsx';
import { useWhatIfView } from './use-what-if.ts';
import type { ChangeWhatIfView } from './use-what-if.ts';

export const SCENARIO = 'grid gap-x-10 gap-y-6 lg:grid-cols-[20rem_minmax(0,1fr)] print:block';
export const SIDE = 'flex min-w-0 flex-col gap-4 lg:sticky lg:top-18 lg:self-start';

/** Sliders, and what they do: numbers at once, charts as soon as there is time. */
export function Scenario({ data }: { data: WhatIfAnswer }) {
  const { whatIf, format, terms } = useMessages();
  const { zone } = useShownFilter();
  const [{ thresholds, against, sweep, across, up }, setView] = useWhatIfView();
  const onView = useCallback<ChangeWhatIfView>((change) => void setView(change), [setView]);
  const { cells } = data;
  const today = useMemo(() => countToday(cells), [cells]);
  const tally = useMemo(() => replay(cells, thresholds), [cells, thresholds]);
  const later = useDeferredValue(thresholds);
  const caption = `${data.range ? format.dayRange(data.range) : terms.presets.all} · ${zone}`;
  const about = useMemo(() => ({ range: data.range, zone, asOf: data.asOf }), [data.range, zone, data.asOf]);
  return (
    <ChartAboutContext value={about}>
      <div className={SCENARIO}>
        <div className={SIDE}>
          <div className="print:hidden">
            <ThresholdSliders data={data} thresholds={thresholds} onView={onView} />
          </div>
          <p className="text-xs text-muted">{whatIf.rules}</p>
          <p className="text-xs text-muted">{whatIf.limits}</p>
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <TurnNumbers today={today} tally={tally} thresholds={thresholds} />
          <ScenarioComparison data={data} thresholds={thresholds} against={against} onView={onView} />
          {/* A grid, as frames of charts take their rows from one. */}
          <div className="grid">
            <SweepCurve data={data} thresholds={later} gate={sweep} caption={caption} onView={onView} />
            <ThresholdMap data={data} thresholds={later} across={across} up={up} caption={caption} onView={onView} />
          </div>
          <div className="print:hidden">
            <TurnedList tally={tally} thresholds={thresholds} />
          </div>
        </div>
      </div>
    </ChartAboutContext>
  );
}
