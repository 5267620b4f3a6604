import { cn } from '#components/ui/cn.ts';
import { ListAxis, ListRow } from './list-row.tsx';

export interface IntervalRow {
  key: string;
  name: string;
  /** A part of the row above it. */
  part?: boolean;
  note?: string;
  /** On the axis' scale; null = there is no rate of nothing. */
  value: number | null;
  low: number;
  high: number;
  /** Submissions enough to be read. */
  enough: boolean;
  /** A difference that leaves out 0, a rate always. */
  clear?: boolean;
  text: React.ReactNode;
  href: string | null;
}

/**
 * Values with their intervals on one scale, one row each; faint where there are too few, or where chance would explain it. The
 * scale holds every value; an interval that goes beyond it ends in an arrow.
 */
export function IntervalRows({
  rows,
  min,
  max,
  format,
}: {
  rows: readonly IntervalRow[];
  min: number;
  max: number;
  format: (value: number) => string;
}) {
  const at = (value: number) => `${Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100))}%`;
  const width = (low: number, high: number) => `calc(${at(high)} - ${at(low)})`;
  return (
    <div className="-mx-2 h-full overflow-y-auto">
      <ul>
        {rows.map((row) => {
          const strong = row.enough && row.clear !== false;
          return (
            <li key={row.key}>
              <ListRow href={row.href} name={row.name} note={row.note} part={row.part} text={row.text} faint={!strong}>
                <span aria-hidden data-track className="relative mt-1 block h-2.5">
                  <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
                  {min < 0 ? <span className="absolute inset-y-0 w-px bg-control" style={{ left: at(0) }} /> : null}
                  {row.value === null ? null : (
                    <>
                      <span
                        className={cn(
                          'absolute top-1/2 h-1 -translate-y-1/2 rounded-full',
                          strong ? 'bg-rejected/40' : 'bg-line-strong',
                        )}
                        style={{ left: at(row.low), width: width(row.low, row.high) }}
                      />
                      {row.low < min ? <Cut strong={strong} className="left-0 rotate-180" /> : null}
                      {row.high > max ? <Cut strong={strong} className="right-0" /> : null}
                      <span
                        data-estimate
                        className={cn(
                          'absolute top-1/2 size-2 -translate-1/2 rounded-full',
                          strong ? 'bg-rejected' : 'bg-control',
                        )}
                        style={{ left: at(row.value) }}
                      />
                    </>
                  )}
                </span>
              </ListRow>
            </li>
          );
        })}
      </ul>
      <ListAxis>
        <span>{format(min)}</span>
        {min < 0 ? <span>{format(0)}</span> : null}
        <span>{format(max)}</span>
      </ListAxis>
    </div>
  );
}

/** An arrow at the axis' end: the interval goes on. */
const Cut = ({ strong, className }: { strong: boolean; className: string }) => (
  <svg
    data-cut
    viewBox="0 0 5 10"
    className={cn('absolute inset-y-0 h-2.5 w-[5px]', strong ? 'fill-rejected' : 'fill-control', className)}
  >
    <path d="M0 0 5 5 0 10z" />
  </svg>
);
