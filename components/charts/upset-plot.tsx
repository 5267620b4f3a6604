import Link from 'next/link';
import { cn } from '#components/ui/cn.ts';

export interface UpsetSet {
  key: string;
  name: string;
  /** Beside the name, such as how many there are. */
  note: string;
}

export interface UpsetCombination {
  key: string;
  /** Keys of the sets that come together. */
  sets: readonly string[];
  /** In full, for those who point at it or hear it. */
  title: string;
  value: number;
  text: string;
  href: string | null;
}

/** Which of several things come together, and how often: a column for each combination, a dot for each thing in it. */
export function UpsetPlot({
  sets,
  combinations,
}: {
  sets: readonly UpsetSet[];
  combinations: readonly UpsetCombination[];
}) {
  const most = Math.max(1, ...combinations.map(({ value }) => value));
  const row = new Map(sets.map(({ key }, index) => [key, index]));
  return (
    <div className="flex h-full overflow-x-auto">
      <ul className="sticky left-0 z-10 flex w-36 shrink-0 flex-col justify-end bg-canvas pr-2 sm:w-52">
        {sets.map(({ key, name, note }) => (
          <li key={key} className="flex h-6 items-center justify-between gap-2 text-xs">
            <span className="min-w-0 truncate" title={name}>
              {name}
            </span>
            <span className="shrink-0 text-2xs text-faint max-sm:hidden">{note}</span>
          </li>
        ))}
      </ul>
      <ul className="flex min-w-0 flex-1">
        {combinations.map((combination) => (
          <li key={combination.key} className="h-full min-w-7 flex-1 sm:max-w-16">
            <Column combination={combination} most={most} sets={sets} row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Column({
  combination: { sets: together, title, value, text, href },
  most,
  sets,
  row,
}: {
  combination: UpsetCombination;
  most: number;
  sets: readonly UpsetSet[];
  row: ReadonlyMap<string, number>;
}) {
  const rows = together.map((key) => row.get(key) ?? 0);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const inner = (
    <>
      <span className="flex min-h-0 flex-1 flex-col items-center justify-end">
        <span className="text-2xs text-muted">{text}</span>
        {/* What is not nothing is seen: at least 2 px. The count above it takes the first 16. */}
        <span
          className="min-h-0.5 w-3.5 rounded-t-[2px] bg-rejected"
          style={{ height: `calc((100% - 16px) * ${value / most})` }}
        />
      </span>
      <span className="relative block w-full border-t border-line-strong">
        {last > first ? (
          <span
            className="absolute left-1/2 w-0.5 -translate-x-1/2 bg-ink"
            style={{ top: `${first * 24 + 12}px`, height: `${(last - first) * 24}px` }}
          />
        ) : null}
        {sets.map(({ key }, index) => (
          <span key={key} className={cn('flex h-6 items-center justify-center', index % 2 === 0 && 'bg-sunken')}>
            <span
              className={cn('relative size-2.5 rounded-full', together.includes(key) ? 'bg-ink' : 'bg-line-strong')}
            />
          </span>
        ))}
      </span>
    </>
  );
  const className = 'flex h-full flex-col items-stretch';
  return href === null ? (
    <span className={className} title={title} role="img" aria-label={title}>
      {inner}
    </span>
  ) : (
    <Link
      href={href}
      prefetch={false}
      data-focus-inset
      title={title}
      aria-label={title}
      className={cn(className, 'hover:bg-hover')}
    >
      {inner}
    </Link>
  );
}
