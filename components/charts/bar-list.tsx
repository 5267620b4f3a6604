import { cn } from '#components/ui/cn.ts';
import { ListRow } from './list-row.tsx';

export interface Bar {
  key: string;
  name: React.ReactNode;
  /** Beside the name, fainter. */
  note?: React.ReactNode;
  value: number;
  /** A part of the value, drawn in full colour. */
  part: number;
  /** In words, at the right. */
  text: React.ReactNode;
  /** null: no address can say its rows. */
  href: string | null;
}

/** Ordered horizontal bars, each a link to its rows. Plain elements: nothing to load. */
export function BarList({ bars, colour }: { bars: Bar[]; colour: 'rejected' | 'neutral' }) {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const soft = colour === 'rejected' ? 'bg-rejected/25' : 'bg-line-strong';
  return (
    <ul className="-mx-2 flex h-full flex-col overflow-y-auto print:overflow-visible">
      {bars.map((bar) => (
        <li key={bar.key}>
          <ListRow href={bar.href} name={bar.name} note={bar.note} text={bar.text}>
            {/* What is not nothing is seen: at least 2 px. */}
            <span
              aria-hidden
              className={cn(
                'relative mt-1 block h-2 overflow-hidden rounded-[2px]',
                soft,
                bar.value > 0 && 'min-w-0.5',
              )}
              style={{ width: `${(bar.value / most) * 100}%` }}
            >
              <span
                className={cn('absolute inset-y-0 left-0 bg-rejected', bar.part > 0 && 'min-w-0.5')}
                style={{ width: `${bar.value === 0 ? 0 : (bar.part / bar.value) * 100}%` }}
              />
            </span>
          </ListRow>
        </li>
      ))}
    </ul>
  );
}
