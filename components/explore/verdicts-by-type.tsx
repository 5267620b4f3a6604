'use client';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { describeGroups } from './sentences.ts';
import { VerdictBars } from './verdict-bars.tsx';

export function VerdictsByType({
  exploration: { submitTypes },
  caption,
}: {
  exploration: ExplorationAnswer;
  caption: string;
}) {
  const messages = useMessages();
  const { types } = messages.explore;
  const { filter } = useShownFilter();
  const known = submitTypes.flatMap(({ submitType }) => (submitType === null ? [] : [submitType]));
  const groups = submitTypes.map(({ submitType, ...counts }) => {
    // Without a type: with none of those that there are.
    const limits = submitType === null ? { notSubmitType: known } : { submitType: [submitType] };
    return {
      ...counts,
      key: submitType ?? '',
      name: submitType ?? types.notRecorded,
      href: rowsHref(filter, limits),
      rejectedHref: rowsHref(filter, { ...limits, status: ['rejected'] }),
    };
  });
  return (
    <VerdictBars
      title={types.title}
      summary={describeGroups(messages, groups, types.noun)}
      caption={caption}
      column={types.column}
      groups={groups}
    />
  );
}
