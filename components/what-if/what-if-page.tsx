'use client';
import { SlidersHorizontal } from 'lucide-react';
import { FilteredPage } from '#components/filters/filtered-page.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { Scenario } from './scenario.tsx';
import { useWhatIf } from './use-what-if.ts';
import { WhatIfSkeleton } from './what-if-skeleton.tsx';

/** What other thresholds would have done to what the filter holds: one request, then nothing but counting. */
export function WhatIfPage() {
  const { whatIf } = useMessages();
  return (
    <FilteredPage
      title={whatIf.title}
      icon={SlidersHorizontal}
      query={useWhatIf()}
      skeleton={<WhatIfSkeleton />}
      isEmpty={({ cells }) => cells.count.length === 0}
    >
      {(data) => <Scenario data={data} />}
    </FilteredPage>
  );
}
