'use client';
import { useId, useRef, useState } from 'react';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { usePrinting } from '#components/ui/use-printing.ts';
import { cn } from '#components/ui/cn.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { ChartDownload } from './chart-download.tsx';
import type { NumberData } from './number-table.tsx';
import { NumberTable } from './number-table.tsx';

/** Title, sentence, chart, caption: charts side by side share these rows, so that their axes stand on one line. */
export const FRAME = 'row-span-4 grid min-w-0 grid-rows-subgrid pb-8 print:block print:break-inside-avoid print:pb-6';
export const FRAME_HEAD = 'flex min-h-7 flex-wrap items-center justify-between gap-x-2 gap-y-1';
/** Chart, table and skeleton share one height. */
export const FRAME_BODY = 'mt-3 h-56 min-w-0 print:h-auto!';

/** A list is as high as its rows on a phone, where they wrap, up to about a screen. */
const LIST_BODY = 'max-sm:h-auto! max-sm:max-h-[40rem] max-sm:overflow-y-auto';

/** Rows of a table that stands below its chart on paper, where nobody can switch. */
const SMALL = 8;

/**
 * What every chart has: a title, its finding in one sentence, zone and period below, and the same numbers as a table, which is
 * also the keyboard's way to every mark. Both can be taken away as files.
 */
export function ChartFrame({
  title,
  summary,
  caption,
  hint,
  table,
  actions,
  className,
  bodyClassName,
  height,
  children,
}: {
  title: string;
  summary: React.ReactNode;
  /** Zone and period. */
  caption: string;
  /** What can be done with the chart on the screen; no part of its picture. */
  hint?: string;
  /** A function where making all the rows takes time: called once they are wanted. */
  table: NumberData | (() => NumberData);
  /** What changes the way of looking. */
  actions?: React.ReactNode;
  className?: string;
  /** Another height, such as h-80. */
  bodyClassName?: string;
  /** Of a list, which depends on its rows, as CSS. */
  height?: string;
  children: React.ReactNode;
}) {
  const [look, setLook] = useState<'chart' | 'table'>('chart');
  const { charts } = useMessages();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const data = () => (typeof table === 'function' ? table() : table);
  return (
    <section aria-labelledby={id} className={cn(FRAME, className)}>
      <div className={FRAME_HEAD}>
        <h2 id={id} className="text-sm font-semibold">
          {title}
        </h2>
        <span className="flex flex-wrap items-center gap-1.5 print:hidden">
          {actions}
          <Segmented
            label={charts.showAs(title)}
            value={look}
            onValueChange={setLook}
            options={[
              { value: 'chart', label: charts.chart },
              { value: 'table', label: charts.table },
            ]}
          />
          <ChartDownload title={title} caption={caption} data={data} drawn={look === 'chart' ? body : null} />
        </span>
      </div>
      <div className="min-h-5 text-sm text-muted">{summary}</div>
      <div ref={body} className={cn(FRAME_BODY, bodyClassName, height !== undefined && LIST_BODY)} style={{ height }}>
        {look === 'chart' ? (
          children
        ) : (
          <ScrollRegion label={charts.asTable(title)} className="h-full print:h-auto print:overflow-visible">
            <NumberTable caption={title} {...data()} />
          </ScrollRegion>
        )}
      </div>
      {printing && look === 'chart' && typeof table !== 'function' && table.rows.length <= SMALL ? (
        <div className="mt-2">
          <NumberTable caption={title} {...table} />
        </div>
      ) : null}
      <p className="mt-2 text-2xs text-faint">
        {caption}
        {hint ? <span className="print:hidden"> · {hint}</span> : null}
      </p>
    </section>
  );
}
