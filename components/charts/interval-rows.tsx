import Link from 'next/link';
import { cn } from '#components/ui/cn.ts';

export interface IntervalRow {
  key: string;
  name: string;
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

/** Values with their intervals on one scale, one row each; grey where there are too few, or where chance would explain it. */
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
    <div className="flex h-full flex-col">
      <ul className="-mx-2 min-h-0 flex-1 overflow-y-auto">
        {rows.map((row) => {
          const strong = row.enough && row.clear !== false;
          return (
            <li key={row.key}>
              <Row href={row.href}>
                <span className="flex items-baseline justify-between gap-3 text-sm">
                  <span className="min-w-0 truncate">
                    {row.name}
                    {row.note ? <span className="ml-1.5 text-2xs text-faint">{row.note}</span> : null}
                  </span>
                  <span className={cn('shrink-0 text-xs', strong ? undefined : 'text-faint')}>{row.text}</span>
                </span>
                <span aria-hidden className="relative mt-1 block h-2.5">
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
                      {/* Beyond the scale, which those with enough behind them set, only the interval is drawn. */}
                      {row.value >= min && row.value <= max ? (
                        <span
                          className={cn(
                            'absolute top-1/2 size-2 -translate-1/2 rounded-full',
                            strong ? 'bg-rejected' : 'bg-control',
                          )}
                          style={{ left: at(row.value) }}
                        />
                      ) : null}
                    </>
                  )}
                </span>
              </Row>
            </li>
          );
        })}
      </ul>
      <p aria-hidden className="flex justify-between border-t border-line pt-1 text-2xs text-faint">
        <span>{format(min)}</span>
        {min < 0 ? <span>{format(0)}</span> : null}
        <span>{format(max)}</span>
      </p>
    </div>
  );
}

function Row({ href, children }: { href: string | null; children: React.ReactNode }) {
  const className = 'block rounded-sm px-2 py-1';
  return href === null ? (
    <div className={className}>{children}</div>
  ) : (
    <Link href={href} prefetch={false} data-focus-inset className={cn(className, 'hover:bg-hover')}>
      {children}
    </Link>
  );
}
