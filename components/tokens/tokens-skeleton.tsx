'use client';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** In the shape of one token. */
export function TokensSkeleton() {
  const { tokens: words } = useMessages();
  return (
    <Loading says={words.loading}>
      <Skeleton className="h-11 w-full" />
    </Loading>
  );
}
