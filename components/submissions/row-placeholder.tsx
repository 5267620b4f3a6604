import { cn } from '#components/ui/cn.ts';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { CARD_HEIGHT } from './row-heights.ts';

/** A row that is not here yet, in the shape of one that is; or that the list does not have any more. */
export function RowPlaceholder({
  id,
  index,
  height,
  tracks,
  active,
  gone,
}: {
  id: string;
  index: number;
  /** px */
  height: number;
  tracks: number;
  active: boolean;
  gone: boolean;
}) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      aria-busy={!gone}
      className={cn('border-b border-line px-2', active && 'bg-accent-soft shadow-[inset_2px_0_var(--accent)]')}
    >
      <div
        role="gridcell"
        aria-label={gone ? 'Not in the list any more' : 'Loading'}
        className="hidden grid-cols-(--tracks) items-center gap-3 text-xs text-faint sm:grid"
        style={{ height: height - 1 }}
      >
        {gone
          ? 'Not in the list any more'
          : Array.from({ length: tracks }, (_, track) => <Skeleton key={track} className="h-3.5 w-4/5" />)}
      </div>
      <div
        role="presentation"
        className="flex flex-col justify-center gap-3 text-xs text-faint sm:hidden"
        style={{ height: CARD_HEIGHT - 1 }}
      >
        {gone ? (
          'Not in the list any more'
        ) : (
          <>
            <Skeleton className="h-4 w-full" />
            <Skeleton className="h-3 w-2/3" />
          </>
        )}
      </div>
    </div>
  );
}
