'use client';
import { ErrorState } from '#components/ui/error-state.tsx';
import { errorDigest } from '#lib/queries/error-digest.ts';

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <ErrorState
      className="flex-1"
      heading
      title="This page could not be shown"
      detail="Something in it failed. What the dashboard has mirrored is not touched by that."
      action="Try again. If it stays, tell who runs the dashboard the number below and what you were doing."
      requestId={errorDigest(error)}
      onRetry={retry}
    />
  );
}
