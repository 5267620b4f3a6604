'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { IntervalRows } from '#components/charts/interval-rows.tsx';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { describeSubjects } from './sentences.ts';

const TITLE = 'Per submission and per subject';

export function SubjectRates({ exploration, caption }: { exploration: ExplorationAnswer; caption: string }) {
  const { filter } = useFilter();
  const { rates, subjects } = exploration;
  const rejected = { status: ['rejected'] };
  const rows = [
    {
      ...{ key: 'submissions', name: 'Rejected submissions', note: 'of all decided', rate: rates.submissions },
      ...{ behind: exploration.totals.rejected, href: rowsHref(filter, rejected) },
    },
    {
      ...{ key: 'first', name: 'Rejected at the first try', note: 'of first tries decided', rate: rates.firstTries },
      ...{ behind: subjects.firstTries.rejected, href: rowsHref(filter, { ...rejected, attempt: '1' }) },
    },
    {
      ...{ key: 'retries', name: 'Rejected retries', note: 'of retries decided', rate: rates.retries },
      ...{ behind: subjects.retries.rejected, href: rowsHref(filter, { ...rejected, attempt: '2..' }) },
    },
    {
      ...{ key: 'never', name: 'Subjects never approved', note: 'of all subjects', rate: rates.neverApproved },
      ...{ behind: subjects.neverApproved.submissions, href: rowsHref(filter, { everPassed: 'false' }) },
    },
  ];
  const highest = Math.max(0.01, ...rows.filter(({ rate }) => rate.n > 0).map(({ rate }) => rate.high));
  const without =
    subjects.withoutSubject > 0
      ? ` · ${formatCount(subjects.withoutSubject)} submissions name no subject (erased, or never told) and count in the first row only`
      : '';
  return (
    <ChartFrame
      title={TITLE}
      summary={describeSubjects(exploration)}
      caption={`95 % Wilson intervals · a subject's first try and approvals are looked for in the whole mirror${without} · ${caption}`}
      table={{
        columns: ['Rate', 'Submissions behind the link', 'Share', '95 % interval', 'Count', 'Of'],
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
            rate.n === 0
              ? 'none'
              : `${formatRate(rate.rate)} (${formatRateInterval(rate)}) · ${formatCount(rate.count)} of ${formatCount(rate.n)}`,
          href,
        }))}
      />
    </ChartFrame>
  );
}
