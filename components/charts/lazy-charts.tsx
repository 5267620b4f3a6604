'use client';
import dynamic from 'next/dynamic';
import { Skeleton } from '#components/ui/skeleton.tsx';

const loading = () => <Skeleton className="h-full w-full" />;

/** Recharts weighs as much as everything else together: it comes after the first paint. */
export const RateChart = dynamic(() => import('./rate-chart.tsx'), { ssr: false, loading });
export const StackedBars = dynamic(() => import('./stacked-bars.tsx'), { ssr: false, loading });
