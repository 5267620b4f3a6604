'use client';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** In the shape of one token. */
export function TokensSkeleton() {
  const { tokens: words } = useMessages();
  return (
    <div role="status">
      <span className="sr-only">{words.loading}</span>
      <Skeleton className="h-11 w-full" />
    </div>
  );
}
