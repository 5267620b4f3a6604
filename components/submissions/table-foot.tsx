import { CircleAlert, LoaderCircle } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { formatCount } from '#lib/format/numbers.ts';

/** What follows the rows that are there: more, none, or why more could not be had. One height, so that no row moves. */
export function TableFoot({
  loaded,
  total,
  problem,
  loading,
  onRetry,
}: {
  loaded: number;
  total: number;
  /** In plain words; null = none. */
  problem: string | null;
  loading: boolean;
  onRetry: () => void;
}) {
  return (
    <div className="sticky left-0 flex h-10 w-full items-center justify-center gap-2 text-xs text-muted">
      {problem ? (
        <span role="alert" className="flex min-w-0 items-center gap-2 text-rejected-text">
          <CircleAlert aria-hidden className="size-4 shrink-0" />
          <span className="min-w-0 truncate">
            {problem}. {formatCount(loaded)} of {formatCount(total)} are here.
          </span>
        </span>
      ) : (
        <span role="status" className="flex items-center gap-2">
          {loading ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : null}
          {loading ? 'Loading more' : loaded >= total ? 'End of the list' : ''}
        </span>
      )}
      {problem ? (
        <Button look="link" size="inline" disabled={loading} onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}
