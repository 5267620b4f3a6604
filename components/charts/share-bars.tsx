import { cn } from '#components/ui/cn.ts';
import { ListRow } from './list-row.tsx';

export interface ShareBar {
  key: string;
  name: string;
  note?: string | undefined;
  /** Name and note in full, where they may be cut. */
  full?: string | undefined;
  approved: number;
  rejected: number;
  other: number;
  /** Interval of the rejected among the decided, shares 0 to 1; null = nothing decided. */
  interval: { low: number; high: number } | null;
  enough: boolean;
  text: string;
  href: string | null;
}

const PARTS = ['rejected', 'approved', 'other'] as const;
const FILLS = { rejected: 'bg-rejected', approved: 'bg-approved', other: 'bg-other' } as const;

/** Verdicts of each as shares of one, rejected from the left so that they compare, with the interval of the rate across. */
export function ShareBars({ bars }: { bars: readonly ShareBar[] }) {
  return (
    <ul className="-mx-2 h-full overflow-y-auto">
      {bars.map((bar) => {
        const decided = bar.approved + bar.rejected;
        const total = decided + bar.other;
        return (
          <li key={bar.key}>
            <ListRow
              href={bar.href}
              full={bar.full}
              name={bar.name}
              note={bar.note}
              text={bar.text}
              faint={!bar.enough}
            >
              <span aria-hidden className="relative mt-1 flex h-2.5">
                {PARTS.map((part) => (
                  <span
                    key={part}
                    className={cn(
                      'h-full first:rounded-l-[2px]',
                      bar.enough ? FILLS[part] : 'bg-line-strong',
                      bar[part] > 0 && 'min-w-0.5',
                    )}
                    style={{ width: `${total === 0 ? 0 : (bar[part] / total) * 100}%` }}
                  />
                ))}
                {bar.interval && total > 0 ? (
                  <span
                    className="absolute top-1/2 h-1 -translate-y-1/2 rounded-full border border-canvas bg-ink"
                    style={{
                      left: `${bar.interval.low * (decided / total) * 100}%`,
                      width: `${(bar.interval.high - bar.interval.low) * (decided / total) * 100}%`,
                    }}
                  />
                ) : null}
              </span>
            </ListRow>
          </li>
        );
      })}
    </ul>
  );
}
