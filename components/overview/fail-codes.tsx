'use client';
import { BarList } from '#components/charts/bar-list.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { NumberTable } from '#components/charts/number-table.tsx';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { filterHref } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

const TITLE = 'Fail codes';

export function FailCodes({ overview, caption }: { overview: OverviewAnswer; caption: string }) {
  const { filter } = useFilter();
  const { failCodes } = overview;
  const hrefOf = (code: string) => filterHref('/submissions', { ...filter, failCode: [code] });
  const [first] = failCodes;
  const summary = first
    ? `Most often “${explainFailCode(first.code).title}”: on ${formatCount(first.count)} submissions, for ${formatCount(first.soleBlocker)} of them the only reason.`
    : 'No submission bears a fail code.';
  return (
    <ChartFrame
      title={TITLE}
      summary={summary}
      caption={`Full colour: rejections that this code alone blocked · a submission may bear several · ${caption}`}
      table={
        <NumberTable
          caption={TITLE}
          columns={['Code', 'Submissions', 'Sole blocker']}
          rows={failCodes.map(({ code, count, soleBlocker }) => ({
            key: code,
            name: code,
            href: hrefOf(code),
            cells: [formatCount(count), formatCount(soleBlocker)],
          }))}
        />
      }
    >
      <BarList
        colour="rejected"
        bars={failCodes.map(({ code, count, soleBlocker }) => {
          const { title, known } = explainFailCode(code);
          return {
            key: code,
            name: title,
            note: known ? code : 'not documented',
            value: count,
            part: soleBlocker,
            text: `${formatCount(count)} · ${formatCount(soleBlocker)} alone`,
            href: hrefOf(code),
          };
        })}
      />
    </ChartFrame>
  );
}
