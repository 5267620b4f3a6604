'use client';
import { Button } from '#components/ui/button.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** How far down the trail one has read, and the way on. */
export function ShowOlder(props: {
  shown: number;
  total: number;
  /** Why the last try brought nothing. */
  problem: string | null;
  more: boolean;
  fetching: boolean;
  onMore: () => void;
}) {
  const { audit: words } = useMessages();
  const { shown, total, problem, more, fetching, onMore } = props;
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-2 text-sm text-muted">
      <p role="status">{words.shown(shown, total)}</p>
      {more ? (
        <Button size="sm" onClick={onMore} aria-disabled={fetching}>
          {fetching ? words.loadingOlder : words.older}
        </Button>
      ) : null}
      {problem === null ? null : (
        <p role="alert" className="text-rejected-text">
          {words.olderFailed(problem)}
        </p>
      )}
    </div>
  );
}
