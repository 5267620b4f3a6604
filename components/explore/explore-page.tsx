'use client';
import { Telescope } from 'lucide-react';
import { FilteredPage } from '#components/filters/filtered-page.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { ExploreCharts } from './explore-charts.tsx';
import { ExploreSkeleton } from './explore-skeleton.tsx';
import { useExploration } from './use-exploration.ts';

/** More ways to look at what the filter holds: one request, one snapshot. */
export function ExplorePage() {
  const { explore } = useMessages();
  return (
    <FilteredPage
      title={explore.title}
      icon={Telescope}
      query={useExploration()}
      skeleton={<ExploreSkeleton />}
      isEmpty={({ totals }) => totals.submissions === 0}
    >
      {(exploration) => <ExploreCharts exploration={exploration} />}
    </FilteredPage>
  );
}
