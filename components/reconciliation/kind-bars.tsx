'use client';
import { BarList } from '#components/charts/bar-list.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { listHeight } from '#components/charts/list-height.ts';
import type { ReconciliationAnswer } from '#lib/contract/reconciliation.ts';
import type { ReconciliationKind } from '#lib/domain/reconciliation.ts';
import { formatCount, formatRate } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { describeKinds } from './sentences.ts';

/** Kinds of what does not agree, or of what was not recorded; those that were found, the most frequent first. */
export function KindBars({
  answer,
  caption,
  title,
  kinds,
  colour,
}: {
  answer: ReconciliationAnswer;
  caption: string;
  title: string;
  kinds: readonly ReconciliationKind[];
  colour: 'rejected' | 'neutral';
}) {
  const messages = useMessages();
  const { columns, kinds: names, kindTitle, several } = messages.reconciliation;
  const { filter } = useShownFilter();
  const looked = answer.totals.submissions - answer.totals.waiting;
  const found = answer.kinds
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => b.submissions - a.submissions)
    .map((each) => ({
      ...each,
      name: names[each.kind],
      share: looked === 0 ? null : each.submissions / looked,
      href: each.submissions === 0 ? null : rowsHref(filter, { reconciliation: [each.kind] }),
    }));
  return (
    <ChartFrame
      title={title}
      summary={describeKinds(messages, answer, kinds)}
      caption={`${several} · ${caption}`}
      height={listHeight(kinds.length)}
      table={{
        columns: [columns.kind, columns.submissions, columns.approved, columns.rejected, columns.share],
        rows: found.map(({ kind, name, href, submissions, approved, rejected, share }) => ({
          key: kind,
          name,
          href,
          cells: [
            formatCount(submissions),
            formatCount(approved),
            formatCount(rejected),
            { text: formatRate(share), value: share },
          ],
        })),
      }}
    >
      <BarList
        colour={colour}
        bars={found.map(({ kind, name, href, submissions, approved, rejected, share }) => ({
          key: kind,
          name: <span title={kindTitle(name, approved, rejected)}>{name}</span>,
          value: submissions,
          part: colour === 'rejected' ? submissions : 0,
          text:
            submissions === 0 ? (
              <span className="text-faint">0</span>
            ) : (
              `${formatCount(submissions)} · ${formatRate(share, 2)}`
            ),
          href,
        }))}
      />
    </ChartFrame>
  );
}
