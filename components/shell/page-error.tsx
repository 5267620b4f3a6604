'use client';
import { ErrorState } from '#components/ui/error-state.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { errorDigest } from '#lib/queries/error-digest.ts';

/** Stands in place of a page that failed. */
export function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const { pageError } = useMessages().shell;
  return (
    <ErrorState
      className="flex-1"
      heading
      title={pageError.title}
      detail={pageError.detail}
      action={pageError.action}
      requestId={errorDigest(error)}
      onRetry={retry}
    />
  );
}
