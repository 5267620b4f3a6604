'use client';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { ListedView } from '#lib/contract/views.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

/** How many submissions a pinned list has now. What could not be counted is a dash, never a number from before. */
export function ViewCount({ view, stale }: { view: ListedView; stale: boolean }) {
  const { views } = useMessages();
  if (!view.pinned || view.path !== '/submissions') return null;
  if (view.count === undefined && !stale) return <Skeleton className="h-3 w-6" />;
  if (view.count == null || stale) {
    return (
      <span className="text-xs text-faint" title={views.notCounted}>
        <span aria-hidden>–</span>
        <VisuallyHidden>{views.notCountedHeard}</VisuallyHidden>
      </span>
    );
  }
  return <span className="text-xs text-faint tabular-nums">{formatCount(view.count)}</span>;
}
