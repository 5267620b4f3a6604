'use client';
import { BarList } from '#components/charts/bar-list.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { listHeight } from '#components/charts/list-height.ts';
import { Badge } from '#components/ui/badge.tsx';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { failCodeText } from '#lib/messages/describe.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { describeFailCodes } from './sentences.ts';

export function FailCodes({ overview, caption }: { overview: OverviewAnswer; caption: string }) {
  const { filter } = useShownFilter();
  const messages = useMessages();
  const { overview: texts, terms } = messages;
  const { failCodes } = overview;
  const hrefOf = (code: string) => rowsHref(filter, { failCode: [code] });
  return (
    <ChartFrame
      title={texts.failCodes.title}
      summary={describeFailCodes(messages, failCodes)}
      caption={`${texts.failCodes.key} · ${caption}`}
      height={listHeight(failCodes.length)}
      table={{
        columns: [texts.failCodes.code, texts.submissions, texts.failCodes.soleBlocker, texts.failCodes.meaning],
        rows: failCodes.map(({ code, count, soleBlocker }) => ({
          key: code,
          name: code,
          href: hrefOf(code),
          cells: [formatCount(count), formatCount(soleBlocker), meaningOf(terms, code)],
        })),
      }}
    >
      <BarList
        colour="rejected"
        bars={failCodes.map(({ code, count, soleBlocker }) => {
          const { title, known } = failCodeText(terms, code);
          return {
            key: code,
            name: known ? title : <code className="font-mono">{title}</code>,
            note: known ? <code className="font-mono">{code}</code> : <Badge>{terms.notDocumented}</Badge>,
            value: count,
            part: soleBlocker,
            text: texts.failCodes.counts(count, soleBlocker),
            href: hrefOf(code),
          };
        })}
      />
    </ChartFrame>
  );
}

function meaningOf(terms: Messages['terms'], code: string): string {
  const { known, title } = failCodeText(terms, code);
  return known ? title : terms.notDocumented;
}
