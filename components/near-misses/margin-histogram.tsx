'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { StackedBars } from '#components/charts/lazy-charts.tsx';
import { VerdictLegend, verdictLines } from '#components/charts/verdict-legend.tsx';
import { MARGIN_REACH } from '#lib/domain/near-miss.ts';
import type { NearMissesAnswer } from '#lib/contract/near-misses.ts';
import { writeNumberRange } from '#lib/domain/number-range.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { marginName } from '#lib/search-params/limits.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';

type Bin = NearMissesAnswer['gates'][number]['margins'][number];

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points).replace('-', '−'));
const TICKS = [-MARGIN_REACH, -MARGIN_REACH / 2, 0, MARGIN_REACH / 2, MARGIN_REACH];

/** One gate's margins around its threshold, by verdict. */
export function MarginHistogram({
  gate: { gate, margins },
  caption,
}: {
  gate: NearMissesAnswer['gates'][number];
  caption: string;
}) {
  const messages = useMessages();
  const { nearMisses, terms } = messages;
  const words = nearMisses.margins;
  const { filter } = useShownFilter();
  const title = words.title(terms.gates[gate].name);
  const hrefOf = ({ from }: Bin, status?: 'approved' | 'rejected') =>
    rowsHref(filter, {
      [marginName(gate)]: writeNumberRange({ min: from, max: from + 1, under: true }),
      ...(status ? { status: [status] } : {}),
    });
  const marks = margins.map((bin) => ({
    key: String(bin.from),
    label: signed(bin.from),
    title: words.bin(signed(bin.from), signed(bin.from + 1)),
    approved: bin.approved,
    rejected: bin.rejected,
    other: 0,
    lines: verdictLines(messages, { ...bin, other: 0 }),
    href: hrefOf(bin),
    hrefs: { approved: hrefOf(bin, 'approved'), rejected: hrefOf(bin, 'rejected') },
  }));
  const below = margins.filter(({ from }) => from < 0).reduce((sum, { rejected }) => sum + rejected, 0);
  const above = margins.filter(({ from }) => from >= 0).reduce((sum, { approved }) => sum + approved, 0);
  const summary = words.summary(below, above);
  return (
    <ChartFrame
      title={title}
      summary={<VerdictLegend summary={summary} other={false} />}
      caption={`${words.legend} · ${caption}`}
      table={{
        columns: [words.points, terms.verdicts.rejected, terms.verdicts.approved],
        rows: marks.map((mark) => ({
          key: mark.key,
          name: mark.title,
          href: null,
          cells: [
            { text: formatCount(mark.rejected), href: mark.hrefs.rejected },
            { text: formatCount(mark.approved), href: mark.hrefs.approved },
          ],
        })),
      }}
    >
      <StackedBars
        title={title}
        summary={summary}
        marks={marks}
        edges={TICKS.map((points) => ({ at: (points + MARGIN_REACH) / (2 * MARGIN_REACH), text: signed(points) }))}
        thresholds={[{ at: 0.5, text: words.threshold, weight: 1 }]}
      />
    </ChartFrame>
  );
}
