'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { IntervalRows } from '#components/charts/interval-rows.tsx';
import { listHeight } from '#components/charts/list-height.ts';
import type { ReconciliationAnswer } from '#lib/contract/reconciliation.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import type { Limits } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { describeGroups } from './sentences.ts';

type Counts = ReconciliationAnswer['totals'];

export interface Group extends Counts {
  key: string;
  name: string;
  /** What tells it apart from the others, where its name is long. */
  apart?: string | undefined;
  limits: Limits;
}

/** The share that is unexplained in each of several groups, with its interval. */
export function UnexplainedByGroup({
  title,
  noun,
  column,
  caption,
  groups,
}: {
  title: string;
  noun: string;
  /** What the groups are. */
  column: string;
  caption: string;
  groups: readonly Group[];
}) {
  const messages = useMessages();
  const { columns, groups: words } = messages.reconciliation;
  const { filter } = useShownFilter();
  const linked = groups.map((group) => {
    const of = (value: 'unexplained' | 'cannotTell') => rowsHref(filter, { ...group.limits, reconciliation: [value] });
    return { ...group, unexplainedHref: of('unexplained'), cannotTellHref: of('cannotTell') };
  });
  const highest = Math.max(0.01, ...groups.filter(({ rate }) => rate.enough).map(({ rate }) => rate.high));
  return (
    <ChartFrame
      title={title}
      summary={describeGroups(messages, groups, noun)}
      caption={`${words.legend} · ${caption}`}
      height={listHeight(groups.length, { axis: true })}
      table={{
        columns: [
          column,
          columns.submissions,
          columns.unexplained,
          columns.cannotTell,
          columns.share,
          columns.interval,
        ],
        rows: linked.map(
          ({ key, name, unexplainedHref, cannotTellHref, submissions, unexplained, cannotTell, rate }) => ({
            key,
            name,
            href: unexplainedHref,
            cells: [
              formatCount(submissions),
              { text: formatCount(unexplained), href: unexplainedHref },
              { text: formatCount(cannotTell), href: cannotTellHref },
              { text: formatRate(rate.rate, 2), value: rate.rate },
              rate.n === 0 ? '–' : formatRateInterval(rate, 2),
            ],
          }),
        ),
      }}
    >
      <IntervalRows
        min={0}
        max={Math.min(1, highest * 1.05)}
        format={(value) => formatRate(value)}
        rows={linked.map(({ key, name, apart, unexplainedHref, rate }) => ({
          key,
          name: apart ?? name,
          ...(apart === undefined ? {} : { note: name }),
          value: rate.rate,
          low: rate.low,
          high: rate.high,
          enough: rate.enough,
          text:
            rate.n === 0 ? '–' : words.rate(formatRate(rate.rate, 2), formatRateInterval(rate, 2), rate.count, rate.n),
          href: unexplainedHref,
        }))}
      />
    </ChartFrame>
  );
}
