'use client';
import { ListAxis } from '#components/charts/list-row.tsx';
import { cn } from '#components/ui/cn.ts';

/** The time that all lives of versions lie in, UTC milliseconds. */
export interface LifeAxis {
  begin: number;
  end: number;
}

/** From the first to the last decision of any of these versions; null where none has decided. */
export function lifeAxisOf(
  versions: readonly { firstSeen: string | null; lastSeen: string | null }[],
): LifeAxis | null {
  const times = versions.flatMap(({ firstSeen, lastSeen }) =>
    [firstSeen, lastSeen].flatMap((at) => (at === null ? [] : [Date.parse(at)])),
  );
  return times.length === 0 ? null : { begin: Math.min(...times), end: Math.max(...times) };
}

/** A stretch on the axis, as a bar. */
export function LifeBar({
  axis: { begin, end },
  from,
  until,
  className,
}: {
  axis: LifeAxis;
  from: string;
  until: string;
  className: string;
}) {
  const at = (time: string) => ((Date.parse(time) - begin) / Math.max(1, end - begin)) * 100;
  return (
    <span aria-hidden className="relative mt-1 block h-2.5">
      <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
      <span
        className={cn('absolute inset-y-0.5 min-w-1 rounded-[2px]', className)}
        style={{ left: `${at(from)}%`, width: `${at(until) - at(from)}%` }}
      />
    </span>
  );
}

/** The ends of the axis, below its rows. */
export function LifeAxisEnds({ axis, format }: { axis: LifeAxis; format: (at: string) => string }) {
  return (
    <ListAxis>
      <span>{format(new Date(axis.begin).toISOString())}</span>
      <span>{format(new Date(axis.end).toISOString())}</span>
    </ListAxis>
  );
}
