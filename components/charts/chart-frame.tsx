'use client';
import { useId, useState } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';
import { cn } from '#components/ui/cn.ts';

/**
 * What every chart has: a title, its finding in one sentence, zone and period below, and the same numbers as a table, which is
 * also the keyboard's way to every mark. Chart and table share one height.
 */
export function ChartFrame({
  title,
  summary,
  caption,
  table,
  className,
  height = 'h-56',
  children,
}: {
  title: string;
  summary: React.ReactNode;
  /** Zone and period. */
  caption: string;
  table: React.ReactNode;
  className?: string;
  /** Class of the height that chart and table share. */
  height?: string;
  children: React.ReactNode;
}) {
  const [look, setLook] = useState<'chart' | 'table'>('chart');
  const id = useId();
  return (
    <section aria-labelledby={id} className={cn('flex min-w-0 flex-col', className)}>
      <div className="flex min-h-7 items-center justify-between gap-2">
        <h2 id={id} className="text-sm font-semibold">
          {title}
        </h2>
        <Segmented
          label={`Show ${title.toLowerCase()} as`}
          value={look}
          onValueChange={setLook}
          options={[
            { value: 'chart', label: 'Chart' },
            { value: 'table', label: 'Table' },
          ]}
        />
      </div>
      <p className="min-h-5 text-sm text-muted">{summary}</p>
      <div className={cn('mt-2', height)}>
        {look === 'chart' ? (
          children
        ) : (
          <div tabIndex={0} role="region" aria-label={`${title}, as a table`} className="h-full overflow-auto">
            {table}
          </div>
        )}
      </div>
      <p className="mt-1 text-2xs text-faint">{caption}</p>
    </section>
  );
}
