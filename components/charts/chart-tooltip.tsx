'use client';
import Link from 'next/link';
import { useMessages } from '#lib/messages/use-messages.ts';

const keepToItself = (event: React.SyntheticEvent) => event.stopPropagation();

/** What a mark says when it is pointed at. Under a finger it stays, and holds the way to the mark's rows. */
export function ChartTooltip({
  title,
  lines,
  note,
  href = null,
}: {
  title: string;
  lines: [string, string][];
  note?: string;
  /** Where a finger opens the rows; null: a click on the mark does. */
  href?: string | null;
}) {
  const { charts } = useMessages();
  return (
    // A finger on the tooltip is not on the mark beneath it.
    <div
      className="rounded-md bg-surface px-2.5 py-2 text-xs shadow-pop"
      onMouseMove={keepToItself}
      onPointerDown={keepToItself}
      onTouchStart={keepToItself}
      onTouchMove={keepToItself}
      onClick={keepToItself}
    >
      <p className="font-medium">{title}</p>
      <dl className="mt-1 grid grid-cols-[auto_auto] gap-x-4">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="text-right">{value}</dd>
          </div>
        ))}
      </dl>
      {note ? <p className="mt-1 text-2xs text-muted">{note}</p> : null}
      {href === null ? null : (
        <Link
          href={href}
          prefetch={false}
          className="pointer-events-auto -mx-2.5 mt-1 -mb-2 flex min-h-9 items-center border-t border-line px-2.5 font-medium text-accent-text"
        >
          {charts.openRows}
        </Link>
      )}
    </div>
  );
}
