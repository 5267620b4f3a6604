'use client';
import { BarList } from '#components/charts/bar-list.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import type { ErasuresAnswer } from '#lib/contract/erasures.ts';
import { REMOVAL_CLASSES } from '#lib/domain/erasure.ts';
import { formatCount, formatRate } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { describeRemovals } from './sentences.ts';

/** When our own copy of what ARGOS erased went. */
export function RemovalBars({ answer, caption }: { answer: ErasuresAnswer; caption: string }) {
  const messages = useMessages();
  const { hours, removal: names, removals: words } = messages.erasures;
  const { filter } = useShownFilter();
  const { erased, erasureToRemoval: removal } = answer;
  const bars = REMOVAL_CLASSES.map((each) => ({
    key: each,
    name: names[each],
    count: removal[each],
    text: removal[each] === 0 ? '0' : `${formatCount(removal[each])} · ${formatRate(removal[each] / erased)}`,
    href: removal[each] === 0 ? null : rowsHref(filter, { removal: [each] }),
  }));
  return (
    <ChartFrame
      title={words.title}
      bodyClassName="h-64"
      summary={describeRemovals(messages, removal)}
      caption={`${words.legend(hours(removal.limitHours))} · ${caption}`}
      table={{
        columns: [words.what, words.submissions],
        rows: bars.map(({ key, name, count, href }) => ({ key, name, href, cells: [formatCount(count)] })),
      }}
    >
      <BarList
        colour="neutral"
        bars={bars.map(({ count, ...bar }) => ({ ...bar, value: count, part: bar.key === 'slow' ? count : 0 }))}
      />
    </ChartFrame>
  );
}
