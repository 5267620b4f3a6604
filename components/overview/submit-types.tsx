'use client';
import { BarList } from '#components/charts/bar-list.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { NumberTable } from '#components/charts/number-table.tsx';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { rejectionRate } from '#lib/domain/overview-numbers.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { filterHref } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

const TITLE = 'Submit types';

export function SubmitTypes({ overview, caption }: { overview: OverviewAnswer; caption: string }) {
  const { filter } = useFilter();
  const rows = overview.submitTypes.map((type) => {
    const rate = rejectionRate(type);
    return {
      type,
      rate,
      name: type.submitType ?? 'not recorded',
      // A type that is not recorded can't be asked for: all rows are the nearest that can.
      href: filterHref('/submissions', {
        ...filter,
        ...(type.submitType === null ? {} : { submitType: [type.submitType] }),
      }),
    };
  });
  const [first] = rows;
  const share = first ? first.type.submissions / Math.max(1, overview.totals.submissions) : null;
  return (
    <ChartFrame
      title={TITLE}
      summary={first ? `${formatRate(share)} came by “${first.name}”.` : 'No submission.'}
      caption={`Full colour: rejected · ${caption}`}
      table={
        <NumberTable
          caption={TITLE}
          columns={['Type', 'Submissions', 'Rejected', 'Rate', '95 % interval']}
          rows={rows.map(({ type, rate, name, href }) => ({
            key: name,
            name,
            href: type.submitType === null ? null : href,
            cells: [
              formatCount(type.submissions),
              formatCount(type.rejected),
              formatRate(rate.rate),
              formatRateInterval(rate),
            ],
          }))}
        />
      }
    >
      <BarList
        colour="accent"
        bars={rows.map(({ type, rate, name, href }) => ({
          key: name,
          name,
          value: type.submissions,
          part: type.rejected,
          text: `${formatCount(type.submissions)} · ${formatRate(rate.rate)} rejected${rate.enough ? ` (${formatRateInterval(rate)})` : ''}`,
          href,
        }))}
      />
    </ChartFrame>
  );
}
