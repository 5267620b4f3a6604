'use client';
import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import { FilteredPage } from '#components/filters/filtered-page.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { describeThresholds } from '#lib/messages/describe-thresholds.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { viewsQuery } from '#lib/queries/views.ts';
import { viewParam } from '#lib/search-params/view-param.ts';
import { Scenario } from './scenario.tsx';
import { useWhatIf, useWhatIfView } from './use-what-if.ts';
import { WhatIfSkeleton } from './what-if-skeleton.tsx';

/** What other thresholds would have done to what the filter holds: one request, then nothing but counting. On paper it is a memo. */
export function WhatIfPage() {
  const { whatIf, ui } = useMessages();
  return (
    <FilteredPage
      title={whatIf.title}
      icon={SlidersHorizontal}
      query={useWhatIf()}
      skeleton={<WhatIfSkeleton />}
      paperFacts={useMemoFacts()}
      isEmpty={({ cells, waiting }) => cells.count.length + waiting === 0}
    >
      {(data) => (
        <>
          {data.waiting > 0 ? <Banner tone="neutral">{ui.waiting(data.waiting)}</Banner> : null}
          <Scenario data={data} />
        </>
      )}
    </FilteredPage>
  );
}

/** What the memo is of, beside the filter: the scenario, its name, what it is compared with. */
function useMemoFacts(): [string, string][] {
  const messages = useMessages();
  const { comparison } = messages.whatIf;
  const [{ thresholds, against }] = useWhatIfView();
  const [{ view }] = useQueryStates(viewParam);
  const { data: views } = useQuery(viewsQuery);
  const name = views?.items.find(({ id, path }) => id === view && path === '/what-if')?.name;
  return [
    [comparison.scenario, describeThresholds(messages, thresholds)],
    ...(name === undefined ? [] : [[comparison.name, name] as [string, string]]),
    ...(against ? [[comparison.comparedWith, describeThresholds(messages, against)] as [string, string]] : []),
  ];
}
