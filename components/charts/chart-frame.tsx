'use client';
import { useId, useState } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';

const LOOKS = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const;

/** Title, sentence, chart, caption: charts side by side share these rows, so that their axes stand on one line. */
export const FRAME = 'row-span-4 grid min-w-0 grid-rows-subgrid pb-8';
export const FRAME_HEAD = 'flex min-h-7 items-center justify-between gap-2';
/** Chart, table and skeleton share one height. */
export const FRAME_BODY = 'mt-3 h-56 min-w-0';

/**
 * What every chart has: a title, its finding in one sentence, zone and period below, and the same numbers as a table, which is
 * also the keyboard's way to every mark.
 */
export function ChartFrame({
  title,
  summary,
  caption,
  table,
  children,
}: {
  title: string;
  summary: React.ReactNode;
  /** Zone and period. */
  caption: string;
  table: React.ReactNode;
  children: React.ReactNode;
}) {
  const [look, setLook] = useState<'chart' | 'table'>('chart');
  const id = useId();
  return (
    <section aria-labelledby={id} className={FRAME}>
      <div className={FRAME_HEAD}>
        <h2 id={id} className="text-sm font-semibold">
          {title}
        </h2>
        <Segmented label={`Show ${title} as`} value={look} onValueChange={setLook} options={LOOKS} />
      </div>
      <div className="min-h-5 text-sm text-muted">{summary}</div>
      <div className={FRAME_BODY}>
        {look === 'chart' ? (
          children
        ) : (
          <div tabIndex={0} role="region" aria-label={`${title}, as a table`} className="h-full overflow-auto">
            {table}
          </div>
        )}
      </div>
      <p className="mt-2 text-2xs text-faint">{caption}</p>
    </section>
  );
}
