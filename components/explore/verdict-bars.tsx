'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { listHeight } from '#components/charts/list-height.ts';
import { ShareBars } from '#components/charts/share-bars.tsx';
import type { VerdictCounts } from '#lib/domain/overview-numbers.ts';
import { rejectionRate } from '#lib/domain/overview-numbers.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

export interface VerdictGroup extends VerdictCounts {
  key: string;
  name: string;
  /** What tells it apart from the others, where its name is long and they share its beginning. */
  apart?: string | undefined;
  href: string | null;
  rejectedHref: string | null;
  /** Further cells of the table. */
  more?: string[];
}

/** Verdicts of several groups side by side, with the rejection rate's interval. */
export function VerdictBars({
  title,
  summary,
  caption,
  column,
  moreColumns = [],
  groups,
}: {
  title: string;
  summary: string;
  caption: string;
  /** What the groups are. */
  column: string;
  moreColumns?: string[];
  groups: readonly VerdictGroup[];
}) {
  const {
    explore: { columns, groups: words },
    terms: { verdicts },
  } = useMessages();
  const rated = groups.map((group) => ({ ...group, rate: rejectionRate(group) }));
  return (
    <ChartFrame
      title={title}
      summary={summary}
      caption={`${words.legend} · ${caption}`}
      height={listHeight(groups.length)}
      table={{
        columns: [
          column,
          columns.submissions,
          verdicts.approved,
          verdicts.rejected,
          columns.other,
          columns.rejectionRate,
          columns.interval,
          columns.decided,
          ...moreColumns,
        ],
        rows: rated.map(({ key, name, href, rejectedHref, rate, more = [], ...counts }) => ({
          key,
          name,
          href,
          cells: [
            formatCount(counts.submissions),
            formatCount(counts.approved),
            { text: formatCount(counts.rejected), href: rejectedHref },
            formatCount(counts.other),
            { text: formatRate(rate.rate), value: rate.rate },
            rate.n === 0 ? '–' : formatRateInterval(rate),
            formatCount(rate.n),
            ...more,
          ],
        })),
      }}
    >
      <ShareBars
        bars={rated.map(({ key, name, apart, href, rate, approved, rejected, other }) => ({
          key,
          name: apart ?? name,
          note: apart === undefined ? undefined : name,
          full: apart === undefined ? name : `${apart} · ${name}`,
          approved,
          rejected,
          other,
          interval: rate.n === 0 ? null : rate,
          enough: rate.enough,
          text: rate.n === 0 ? words.undecided : words.rate(formatRate(rate.rate), formatRateInterval(rate), rate.n),
          href,
        }))}
      />
    </ChartFrame>
  );
}
