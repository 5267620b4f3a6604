'use client';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleDashed, CircleSlash, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { cn } from '#components/ui/cn.ts';
import { Progress } from '#components/ui/progress.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { syncSummaryQuery } from '#lib/queries/sync-summary.ts';
import { useNow } from '#lib/search-params/use-now.ts';
import { describeFreshness, type FreshnessLook } from './describe-freshness.ts';

const LOOKS: Record<FreshnessLook, { icon: typeof CircleCheck; tone: string }> = {
  fresh: { icon: CircleCheck, tone: 'text-approved' },
  reading: { icon: CircleDashed, tone: 'text-accent-text' },
  waiting: { icon: CircleDashed, tone: 'text-faint' },
  old: { icon: TriangleAlert, tone: 'text-caution' },
  stopped: { icon: CircleSlash, tone: 'text-rejected' },
};

/** How old the numbers are, on every page, and how far the reading of ARGOS is. Leads to the page that explains it. */
export function Freshness() {
  const messages = useMessages();
  const { data, isError } = useQuery(syncSummaryQuery);
  const now = useNow();
  const { look, words, short, fraction } = describeFreshness(messages, data ?? null, isError, now);
  const { icon: Icon, tone } = LOOKS[look];
  return (
    <Link
      href="/sync"
      title={words}
      aria-label={messages.shell.freshness.label(words)}
      className="relative flex h-8 items-center gap-1.5 rounded-md px-2 text-xs whitespace-nowrap text-muted hover:bg-hover hover:text-ink"
    >
      <Icon aria-hidden className={cn('size-3.5 shrink-0', tone)} strokeWidth={2} />
      <span className="hidden xl:inline">{words}</span>
      <span className="xl:hidden">{short}</span>
      {fraction === undefined ? null : (
        <Progress
          label={messages.shell.freshness.reading}
          fraction={fraction}
          valueText={words}
          className="absolute inset-x-2 bottom-0 h-0.5 w-auto"
        />
      )}
    </Link>
  );
}
