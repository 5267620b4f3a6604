import Link from 'next/link';

export interface Bar {
  key: string;
  name: React.ReactNode;
  /** Beside the name, fainter. */
  note?: React.ReactNode;
  value: number;
  /** A part of the value, drawn in full colour. */
  part: number;
  /** In words, at the right. */
  text: string;
  href: string;
}

/** Ordered horizontal bars, each a link to its rows. Plain elements: nothing to load. */
export function BarList({ bars, colour }: { bars: Bar[]; colour: 'rejected' | 'accent' }) {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const fill = colour === 'rejected' ? 'bg-rejected' : 'bg-accent';
  const soft = colour === 'rejected' ? 'bg-rejected/30' : 'bg-accent/30';
  return (
    <ul className="flex h-full flex-col gap-1 overflow-y-auto">
      {bars.map((bar) => (
        <li key={bar.key}>
          <Link href={bar.href} className="group block rounded-sm px-1 py-1 hover:bg-hover">
            <span className="flex items-baseline justify-between gap-3 text-sm">
              <span className="min-w-0 truncate">
                {bar.name} {bar.note ? <span className="font-mono text-2xs text-faint">{bar.note}</span> : null}
              </span>
              <span className="shrink-0 text-xs">{bar.text}</span>
            </span>
            <span
              aria-hidden
              className={`relative mt-1 block h-2 rounded-sm ${soft}`}
              style={{ width: `${(bar.value / most) * 100}%` }}
            >
              <span
                className={`absolute inset-y-0 left-0 rounded-sm ${fill}`}
                style={{ width: `${bar.value === 0 ? 0 : (bar.part / bar.value) * 100}%` }}
              />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
