'use client';
import { BarList } from '#components/charts/bar-list.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { Badge } from '#components/ui/badge.tsx';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { describeFailCodes } from './sentences.ts';

const TITLE = 'Fail codes';

export function FailCodes({ overview, caption }: { overview: OverviewAnswer; caption: string }) {
  const { filter } = useFilter();
  const { failCodes } = overview;
  const hrefOf = (code: string) => rowsHref(filter, { failCode: [code] });
  return (
    <ChartFrame
      title={TITLE}
      summary={describeFailCodes(failCodes)}
      caption={`Full colour: rejections with this code alone (sole blocker) · a submission may bear several · ${caption}`}
      table={{
        columns: ['Code', 'Submissions', 'Sole blocker', 'Meaning'],
        rows: failCodes.map(({ code, count, soleBlocker }) => ({
          key: code,
          name: code,
          href: hrefOf(code),
          cells: [formatCount(count), formatCount(soleBlocker), meaningOf(code)],
        })),
      }}
    >
      <BarList
        colour="rejected"
        bars={failCodes.map(({ code, count, soleBlocker }) => {
          const { title, known } = explainFailCode(code);
          return {
            key: code,
            name: known ? title : <code className="font-mono">{title}</code>,
            note: known ? <code className="font-mono">{code}</code> : <Badge>not documented</Badge>,
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

function meaningOf(code: string): string {
  const { known, title } = explainFailCode(code);
  return known ? title : 'not documented';
}
