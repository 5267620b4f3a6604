'use client';
import { memo, useMemo } from 'react';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { GateMenu } from '#components/charts/gate-menu.tsx';
import { StepCurve } from '#components/charts/step-curve.tsx';
import type { WhatIfAnswer } from '#lib/contract/what-if.ts';
import { axisTicks } from '#lib/domain/axis-ticks.ts';
import { sweep } from '#lib/domain/what-if-sweep.ts';
import { parseThresholds, writeThresholds, writeWhatIf } from '#lib/domain/what-if-text.ts';
import { moveThreshold, tallyRates } from '#lib/domain/what-if.ts';
import type { Thresholds } from '#lib/domain/what-if.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import type { WhatIfView } from '#lib/search-params/what-if-view.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { standsAt } from './in-force.ts';
import { tellTally } from './tell-tally.ts';
import type { ChangeWhatIfView } from './use-what-if.ts';

/** What each threshold of one gate would do, while the others stay where they were moved to. */
export const SweepCurve = memo(function SweepCurve({
  data: { cells, thresholds: inForce },
  thresholds,
  gate: asked,
  caption,
  onView,
}: {
  data: WhatIfAnswer;
  thresholds: Thresholds;
  gate: WhatIfView['sweep'];
  caption: string;
  onView: ChangeWhatIfView;
}) {
  const { whatIf, terms } = useMessages();
  const words = whatIf.sweep;
  const { filter } = useShownFilter();
  const gate = cells.gates.includes(asked) ? asked : (cells.gates[0] ?? asked);
  // Its own threshold only moves the marker.
  const others = writeThresholds(moveThreshold(thresholds, gate, null));
  const steps = useMemo(
    () => sweep(cells, parseThresholds(others) ?? {}, gate).map((tally) => ({ ...tally, rates: tallyRates(tally) })),
    [cells, others, gate],
  );
  const own = inForce.find((each) => each.gate === gate);
  const uses = own?.uses ?? [];
  const value = thresholds[gate] ?? null;
  const stands = value ?? standsAt(own);
  const at = steps[stands];
  const name = terms.gates[gate].name;
  const textOf = (threshold: number) => (threshold === 0 ? words.offStep : String(threshold));
  const hrefOf = (turn: 'toApproved' | 'toRejected' | 'unknown', threshold: number) =>
    rowsHref(filter, { whatIf: writeWhatIf({ turn, thresholds: moveThreshold(thresholds, gate, threshold) }) });
  const highest = Math.max(...steps.map(({ rates }) => (rates.would.n > 0 ? rates.would.high : 0)));
  const summary = at
    ? words.at(name, textOf(stands), formatRate(at.rates.would.rate), at.toRejected, at.toApproved)
    : '';
  return (
    <ChartFrame
      title={words.title}
      bodyClassName="h-64"
      summary={summary}
      caption={`${words.legend} · ${caption}`}
      actions={
        <GateMenu axis={words.gate} gate={gate} gates={cells.gates} onChange={(each) => onView({ sweep: each })} />
      }
      table={() => ({
        columns: [
          words.columns.threshold,
          words.columns.rate,
          words.columns.interval,
          words.columns.toRejected,
          words.columns.toApproved,
          words.columns.unknown,
        ],
        rows: steps.map(({ rates: { would }, ...tally }, threshold) => ({
          key: String(threshold),
          name: textOf(threshold),
          href: null,
          cells: [
            { text: formatRate(would.rate), value: would.rate },
            would.n === 0 ? '–' : formatRateInterval(would),
            { text: formatCount(tally.toRejected), href: hrefOf('toRejected', threshold) },
            { text: formatCount(tally.toApproved), href: hrefOf('toApproved', threshold) },
            {
              text: formatCount(tally.unknownApproved + tally.unknownRejected),
              href: hrefOf('unknown', threshold),
            },
          ],
        })),
      })}
    >
      <StepCurve
        summary={summary}
        told={{
          title: words.title,
          marks: steps.map(({ rates: { would }, ...tally }, threshold) => ({
            title: whatIf.map.gateAt(name, textOf(threshold)),
            lines: tellTally(whatIf, would, tally),
          })),
          onOpen: (threshold) => onView({ thresholds: moveThreshold(thresholds, gate, threshold) }),
        }}
        points={steps.map(({ rates: { would } }, threshold) => ({
          at: threshold,
          percent: would.rate === null ? null : would.rate * 100,
          band: [would.low * 100, would.high * 100] as const,
        }))}
        ceiling={axisTicks(highest * 100).at(-1) ?? 100}
        lines={uses.flatMap(({ threshold }) => (threshold > 0 ? [threshold] : []))}
        marker={value}
        axis={words.axis}
      />
    </ChartFrame>
  );
});
