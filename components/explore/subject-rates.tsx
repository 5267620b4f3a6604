'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { IntervalRows } from '#components/charts/interval-rows.tsx';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { describeSubjects } from './sentences.ts';

export function SubjectRates({ exploration, caption }: { exploration: ExplorationAnswer; caption: string }) {
  const messages = useMessages();
  const { columns, subjects: words } = messages.explore;
  const { filter } = useShownFilter();
  const { rates, subjects } = exploration;
  const rejected = { status: ['rejected'] };
  const rows = [
    {
      ...{ key: 'submissions', ...words.submissions, rate: rates.submissions },
      ...{ behind: exploration.totals.rejected, href: rowsHref(filter, rejected) },
    },
    {
      ...{ key: 'first', ...words.firstTries, rate: rates.firstTries },
      ...{ behind: subjects.firstTries.rejected, href: rowsHref(filter, { ...rejected, attempt: '1' }) },
    },
    {
      ...{ key: 'retries', ...words.retries, rate: rates.retries },
      ...{ behind: subjects.retries.rejected, href: rowsHref(filter, { ...rejected, attempt: '2..' }) },
    },
    {
      ...{ key: 'never', ...words.neverApproved, rate: rates.neverApproved },
      ...{ behind: subjects.neverApproved.submissions, href: rowsHref(filter, { everPassed: 'false' }) },
    },
  ];
  const highest = Math.max(0.01, ...rows.filter(({ rate }) => rate.n > 0).map(({ rate }) => rate.high));
  const without = subjects.withoutSubject > 0 ? ` · ${words.withoutSubject(subjects.withoutSubject)}` : '';
  return (
    <ChartFrame
      title={words.title}
      summary={describeSubjects(messages, exploration)}
      caption={`${words.legend}${without} · ${caption}`}
      table={{
        columns: [
          columns.rate,
          words.columns.behind,
          columns.share,
          columns.interval,
          words.columns.count,
          words.columns.of,
        ],
        rows: rows.map(({ key, name, note, rate, behind, href }) => ({
          key,
          name: `${name}, ${note}`,
          href,
          cells: [
            formatCount(behind),
            { text: formatRate(rate.rate), value: rate.rate },
            rate.n === 0 ? '–' : formatRateInterval(rate),
            formatCount(rate.count),
            formatCount(rate.n),
          ],
        })),
      }}
    >
      <IntervalRows
        min={0}
        max={Math.min(1, highest * 1.05)}
        format={(value) => formatRate(value)}
        rows={rows.map(({ key, name, note, rate, href }) => ({
          key,
          name,
          note,
          value: rate.rate,
          low: rate.low,
          high: rate.high,
          enough: rate.enough,
          text:
            rate.n === 0 ? words.none : words.rate(formatRate(rate.rate), formatRateInterval(rate), rate.count, rate.n),
          href,
        }))}
      />
    </ChartFrame>
  );
}
