'use client';
import { CircleAlert } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** Below the rows: which of how many are in the window, or why they could not be had. One height, so that no row moves. */
export function TableFoot({
  first,
  last,
  total,
  problem,
  onRetry,
}: {
  /** Counted from 1. */
  first: number;
  last: number;
  total: number;
  /** In plain words; null = none. */
  problem: string | null;
  onRetry: () => void;
}) {
  const { submissions } = useMessages();
  return (
    <div className="-mt-3 flex h-8 shrink-0 items-center justify-center gap-2 border-t border-line text-xs text-muted">
      {problem ? (
        <>
          <span role="alert" className="flex min-w-0 items-center gap-2 text-rejected-text">
            <CircleAlert aria-hidden className="size-4 shrink-0" />
            <span className="min-w-0 truncate">{submissions.rowsMissing(problem)}</span>
          </span>
          <Button look="link" size="inline" onClick={onRetry}>
            {submissions.tryAgain}
          </Button>
        </>
      ) : (
        <span className="tabular-nums">{submissions.rowsOf(first, last, total)}</span>
      )}
    </div>
  );
}
