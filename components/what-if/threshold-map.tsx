'use client';
import { memo, useMemo } from 'react';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { GateMenu } from '#components/charts/gate-menu.tsx';
import { PairMap } from '#components/charts/pair-map.tsx';
import type { WhatIfAnswer } from '#lib/contract/what-if.ts';
import { sweepPair } from '#lib/domain/what-if-sweep.ts';
import { parseThresholds, writeThresholds } from '#lib/domain/what-if-text.ts';
import { moveThreshold, tallyRates } from '#lib/domain/what-if.ts';
import type { Thresholds } from '#lib/domain/what-if.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import type { WhatIfView } from '#lib/search-params/what-if-view.ts';
import { tellTally } from './tell-tally.ts';
import type { ChangeWhatIfView } from './use-what-if.ts';

/** Points from one square to the next. */
const STEP = 5;
const STEPS = Array.from({ length: 100 / STEP }, (_, index) => index * STEP);

/** What each pair of thresholds of two gates would do, while the others stay where they were moved to. */
export const ThresholdMap = memo(function ThresholdMap({
  data: { cells, thresholds: inForce },
  thresholds,
  across,
  up,
  caption,
  onView,
}: {
  data: WhatIfAnswer;
  thresholds: Thresholds;
  across: WhatIfView['across'];
  up: WhatIfView['up'];
  caption: string;
  onView: ChangeWhatIfView;
}) {
  const { whatIf, terms } = useMessages();
  const words = whatIf.map;
  const { gates } = cells;
  const x = gates.includes(across) ? across : gates[0];
  const y = gates.includes(up) && up !== x ? up : gates.find((gate) => gate !== x);
  const others = x && y ? writeThresholds(moveThreshold(moveThreshold(thresholds, x, null), y, null)) : '';
  const squares = useMemo(() => {
    if (!x || !y) return [];
    const at = sweepPair(cells, parseThresholds(others) ?? {}, x, y);
    return STEPS.flatMap((atX) =>
      STEPS.map((atY) => {
        const tally = at(atX, atY);
        return { x: atX, y: atY, ...tally, rate: tallyRates(tally).would };
      }),
    );
  }, [cells, others, x, y]);
  if (!x || !y) return <p className="text-sm text-muted">{words.one}</p>;

  const [nameX, nameY] = [terms.gates[x].name, terms.gates[y].name];
  const textOf = (threshold: number) => (threshold === 0 ? whatIf.sweep.offStep : String(threshold));
  const rates = squares.flatMap(({ rate }) => (rate.rate === null ? [] : [rate.rate]));
  const [lowest, highest] = [Math.min(1, ...rates), Math.max(0, ...rates)];
  const linesOf = (gate: typeof x) => {
    const moved = thresholds[gate];
    if (moved !== undefined) return moved > 0 ? [moved] : [];
    const uses = inForce.find((each) => each.gate === gate)?.uses ?? [];
    return uses.flatMap(({ threshold }) => (threshold > 0 ? [threshold] : []));
  };
  const summary = words.summary(nameX, nameY, formatRate(lowest), formatRate(highest));
  const choose = (chosen: 'across' | 'up', gate: typeof x) =>
    onView({
      across: x,
      up: y,
      [chosen]: gate,
      ...(chosen === 'across' && gate === y ? { up: x } : {}),
      ...(chosen === 'up' && gate === x ? { across: y } : {}),
    });
  return (
    <ChartFrame
      title={words.title}
      bodyClassName="h-96"
      summary={summary}
      caption={`${words.legend(STEP)} · ${caption}`}
      actions={
        <>
          <GateMenu axis={words.across} gate={x} gates={gates} onChange={(gate) => choose('across', gate)} />
          <GateMenu axis={words.up} gate={y} gates={gates} onChange={(gate) => choose('up', gate)} />
        </>
      }
      table={() => ({
        columns: [
          nameX,
          nameY,
          whatIf.sweep.columns.rate,
          whatIf.sweep.columns.interval,
          whatIf.sweep.columns.toRejected,
          whatIf.sweep.columns.toApproved,
          whatIf.sweep.columns.unknown,
        ],
        rows: squares.map(({ rate, ...square }) => ({
          key: `${square.x}/${square.y}`,
          name: textOf(square.x),
          href: null,
          cells: [
            textOf(square.y),
            { text: formatRate(rate.rate), value: rate.rate },
            rate.n === 0 ? '–' : formatRateInterval(rate),
            formatCount(square.toRejected),
            formatCount(square.toApproved),
            formatCount(square.unknownApproved + square.unknownRejected),
          ],
        })),
      })}
    >
      <PairMap
        label={summary}
        cells={squares.map(({ rate, ...square }) => ({
          x: square.x,
          y: square.y,
          title: words.cell(words.gateAt(nameX, textOf(square.x)), words.gateAt(nameY, textOf(square.y))),
          lines: tellTally(whatIf, rate, square),
          strength: 0.7,
          rejected: rate.rate === null || highest === lowest ? null : (rate.rate - lowest) / (highest - lowest),
        }))}
        width={STEP}
        from={{ x: 0, y: 0 }}
        x={{ name: nameX, thresholds: linesOf(x) }}
        y={{ name: nameY, thresholds: linesOf(y) }}
        hues={[formatRate(lowest), formatRate(highest)]}
        onChoose={(cell) => onView({ thresholds: moveThreshold(moveThreshold(thresholds, x, cell.x), y, cell.y) })}
      />
    </ChartFrame>
  );
});
