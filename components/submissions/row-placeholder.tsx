'use client';
import { cn } from '#components/ui/cn.ts';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** A row that is not here yet, in the shape of one that is; or that the list does not have any more. */
export function RowPlaceholder({
  id,
  index,
  height,
  top,
  tracks,
  active,
  gone,
}: {
  id: string;
  index: number;
  /** px */
  height: number;
  /** Where it stands, px. */
  top: number;
  /** Columns; 0 = the row is a card. */
  tracks: number;
  active: boolean;
  gone: boolean;
}) {
  const { submissions } = useMessages();
  const lines = tracks > 0 ? Array.from({ length: tracks }, () => 'h-3.5 w-4/5') : ['h-4 w-full', 'h-3 w-2/3'];
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      aria-busy={!gone}
      className={cn(
        'absolute inset-x-0 border-b border-line px-2',
        active && 'bg-accent-soft shadow-[inset_2px_0_var(--accent)]',
      )}
      style={{ top }}
    >
      <div
        role="gridcell"
        aria-label={gone ? undefined : submissions.loadingRow}
        className={cn(
          'text-xs text-faint',
          tracks > 0 ? 'grid grid-cols-(--tracks) items-center gap-3' : 'flex flex-col justify-center gap-3',
        )}
        style={{ height: height - 1 }}
      >
        {gone ? (
          <span className="col-span-full">{submissions.gone}</span>
        ) : (
          lines.map((size, line) => <Skeleton key={line} className={size} />)
        )}
      </div>
    </div>
  );
}
