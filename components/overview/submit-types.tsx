'use client';
import { BarList } from '#components/charts/bar-list.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { listHeight } from '#components/charts/list-height.ts';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { rejectionRate } from '#lib/domain/overview-numbers.ts';
import { MINIMUM_N } from '#lib/domain/statistics.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { describeRateBasis, describeSubmitTypes } from './sentences.ts';

export function SubmitTypes({ overview, caption }: { overview: OverviewAnswer; caption: string }) {
  const { filter } = useShownFilter();
  const { overview: texts, terms } = useMessages();
  const rows = overview.submitTypes.map((type) => {
    const rate = rejectionRate(type);
    return {
      type,
      rate,
      name: type.submitType ?? texts.submitTypes.notRecorded,
      // No address can ask for "without a type".
      href: type.submitType === null ? null : rowsHref(filter, { submitType: [type.submitType] }),
      rejectedHref:
        type.submitType === null ? null : rowsHref(filter, { submitType: [type.submitType], status: ['rejected'] }),
    };
  });
  return (
    <ChartFrame
      title={texts.submitTypes.title}
      summary={describeSubmitTypes(texts, overview.submitTypes, overview.totals.submissions)}
      caption={`${texts.submitTypes.key} · ${caption}`}
      height={listHeight(rows.length)}
      table={{
        columns: [
          texts.submitTypes.type,
          texts.submissions,
          terms.verdicts.rejected,
          texts.rate,
          texts.interval,
          texts.decided,
        ],
        rows: rows.map(({ type, rate, name, href, rejectedHref }) => ({
          key: name,
          name,
          href,
          cells: [
            formatCount(type.submissions),
            { text: formatCount(type.rejected), href: rejectedHref },
            formatRate(rate.rate),
            rate.n === 0 ? '–' : formatRateInterval(rate),
            formatCount(rate.n),
          ],
        })),
      }}
    >
      <BarList
        colour="neutral"
        bars={rows.map(({ type, rate, name, href }) => ({
          key: name,
          name,
          value: type.submissions,
          part: type.rejected,
          text: (
            <>
              {formatCount(type.submissions)} ·{' '}
              <span className={rate.enough ? undefined : 'text-faint'}>
                {texts.submitTypes.rejected(formatRate(rate.rate), describeRateBasis(texts, type, MINIMUM_N))}
              </span>
            </>
          ),
          href,
        }))}
      />
    </ChartFrame>
  );
}
