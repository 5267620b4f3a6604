'use client';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { describeGroups } from './sentences.ts';
import { VerdictBars } from './verdict-bars.tsx';

const TITLE = 'Verdicts by submit type';

export function VerdictsByType({
  exploration: { submitTypes },
  caption,
}: {
  exploration: ExplorationAnswer;
  caption: string;
}) {
  const { filter } = useFilter();
  const known = submitTypes.flatMap(({ submitType }) => (submitType === null ? [] : [submitType]));
  const groups = submitTypes.map(({ submitType, ...counts }) => {
    // Without a type: with none of those that there are.
    const limits = submitType === null ? { notSubmitType: known } : { submitType: [submitType] };
    return {
      ...counts,
      key: submitType ?? '',
      name: submitType ?? 'not recorded',
      href: rowsHref(filter, limits),
      rejectedHref: rowsHref(filter, { ...limits, status: ['rejected'] }),
    };
  });
  return (
    <VerdictBars
      title={TITLE}
      summary={describeGroups(groups, 'type')}
      caption={caption}
      column="Type"
      groups={groups}
    />
  );
}
