'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { GateMenu } from '#components/charts/gate-menu.tsx';
import { PairMap } from '#components/charts/pair-map.tsx';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { binsRange } from '#lib/domain/score-bins.ts';
import { formatCount, formatRate } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { otherGate } from '#lib/search-params/explore-view.ts';
import { scoreName } from '#lib/search-params/limits.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { describePairs } from './sentences.ts';
import { useExploreView } from './use-exploration.ts';

type Pairs = ExplorationAnswer['scorePairs'];

export function ScorePairs({ exploration, caption }: { exploration: ExplorationAnswer; caption: string }) {
  const messages = useMessages();
  const {
    explore: { columns, pairs },
    terms,
  } = messages;
  const { filter } = useShownFilter();
  const [, setView] = useExploreView();
  const { x, y, width, recorded, cells, thresholds } = exploration.scorePairs;
  const [nameX, nameY] = [terms.gates[x].name, terms.gates[y].name];
  const binName = (from: number): string => (from + width >= 100 ? `${from}–100` : pairs.bin(from, from + width));
  const most = Math.max(1, ...cells.map(total));
  const hrefOf = (cell: { x: number; y: number }) =>
    rowsHref(filter, {
      [scoreName(x)]: binsRange(cell.x, cell.x + width),
      [scoreName(y)]: binsRange(cell.y, cell.y + width),
    });
  const marks = cells.map((cell) => ({
    x: cell.x,
    y: cell.y,
    title: `${nameX} ${binName(cell.x)}, ${nameY} ${binName(cell.y)}`,
    lines: [
      [columns.submissions, formatCount(total(cell))],
      [terms.verdicts.approved, formatCount(cell.approved)],
      [terms.verdicts.rejected, formatCount(cell.rejected)],
      [columns.rejectionRate, formatRate(rateOf(cell))],
    ] as [string, string][],
    // Most cells hold few: by the logarithm they are still seen.
    strength: Math.log1p(total(cell)) / Math.log1p(most),
    rejected: rateOf(cell),
  }));
  const summary = describePairs(messages, exploration);
  const lines = (side: Pairs['thresholds']['x']) => side.flatMap(({ threshold }) => (threshold > 0 ? [threshold] : []));
  return (
    <ChartFrame
      title={pairs.title}
      className="lg:col-span-2"
      bodyClassName="h-96"
      summary={summary}
      caption={`${pairs.legend(recorded, width)} · ${caption}`}
      actions={
        <>
          <GateMenu
            axis={pairs.across}
            gate={x}
            onChange={(gate) => void setView({ x: gate, y: gate === y ? otherGate(gate) : y })}
          />
          <GateMenu
            axis={pairs.up}
            gate={y}
            onChange={(gate) => void setView({ y: gate, x: gate === x ? otherGate(gate) : x })}
          />
        </>
      }
      table={() => ({
        columns: [
          nameX,
          nameY,
          columns.submissions,
          terms.verdicts.approved,
          terms.verdicts.rejected,
          columns.other,
          columns.rejectionRate,
        ],
        rows: cells
          .toSorted((a, b) => total(b) - total(a))
          .map((cell) => {
            const rate = rateOf(cell);
            return {
              key: `${cell.x}/${cell.y}`,
              name: binName(cell.x),
              href: hrefOf(cell),
              cells: [
                binName(cell.y),
                formatCount(total(cell)),
                formatCount(cell.approved),
                formatCount(cell.rejected),
                formatCount(cell.other),
                { text: formatRate(rate), value: rate },
              ],
            };
          }),
      })}
    >
      {cells.length === 0 ? (
        <p className="flex h-full items-center justify-center text-sm text-muted">{pairs.none}</p>
      ) : (
        <PairMap
          label={summary}
          cells={marks}
          width={width}
          from={{ x: Math.min(...cells.map((cell) => cell.x)), y: Math.min(...cells.map((cell) => cell.y)) }}
          x={{ name: nameX, thresholds: lines(thresholds.x) }}
          y={{ name: nameY, thresholds: lines(thresholds.y) }}
          hues={[terms.verdicts.approved, terms.verdicts.rejected]}
          hrefOf={hrefOf}
        />
      )}
    </ChartFrame>
  );
}

const total = ({ approved, rejected, other }: Pairs['cells'][number]): number => approved + rejected + other;

/** Share of rejected of what was decided, 0 to 1; null = nothing was. */
const rateOf = ({ approved, rejected }: Pairs['cells'][number]): number | null =>
  approved + rejected === 0 ? null : rejected / (approved + rejected);
