'use client';
import { ChartSkeleton } from '#components/charts/chart-skeleton.tsx';
import { Loading } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { CHARTS, WIDE } from './explore-charts.tsx';

/** In the shape of the charts, so that nothing moves when they come. */
export function ExploreSkeleton() {
  const { explore } = useMessages();
  return (
    <Loading says={explore.loading} className={CHARTS}>
      {['', '', '', '', WIDE, WIDE].map((width, index) => (
        <ChartSkeleton key={index} className={width} />
      ))}
    </Loading>
  );
}
