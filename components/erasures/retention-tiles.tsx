'use client';
import { CalendarClock, CircleCheck, CircleHelp, CircleMinus, ClockAlert, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { cn } from '#components/ui/cn.ts';
import type { ErasuresAnswer } from '#lib/contract/erasures.ts';
import { RETENTION_CLASSES } from '#lib/domain/erasure.ts';
import { rate } from '#lib/domain/statistics.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';

export const TILES = 'grid grid-cols-2 border-t border-l border-line md:grid-cols-3';
export const TILE = 'min-h-28 border-r border-b border-line';

const ICONS = {
  inTime: CircleCheck,
  late: ClockAlert,
  overdue: TriangleAlert,
  notDue: CalendarClock,
  unknown: CircleHelp,
  notSet: CircleMinus,
};
const COLOURS = {
  inTime: 'text-approved-text',
  late: 'text-caution-text',
  overdue: 'text-rejected-text',
  notDue: 'text-muted',
  unknown: 'text-muted',
  notSet: 'text-muted',
};

/** How many were erased in time, too late, or should be and are not; they add up to all. Each leads to its rows. */
export function RetentionTiles({ answer: { retention, submissions } }: { answer: ErasuresAnswer }) {
  const { retention: names, meanings, tiles } = useMessages().erasures;
  const { filter } = useShownFilter();
  return (
    <section aria-label={tiles.label}>
      <ul className={cn(TILES, 'xl:grid-cols-6')}>
        {RETENTION_CLASSES.map((each) => {
          // Of a project without a period nobody can say how many are overdue: 0 would say that none is.
          const share = rate(retention[each], each === 'notSet' ? submissions : submissions - retention.notSet);
          const href = retention[each] === 0 ? null : rowsHref(filter, { retention: [each] });
          const Icon = ICONS[each];
          const content = (
            <>
              <span className="flex items-center gap-1.5 text-xs text-muted">
                <Icon aria-hidden className={cn('size-3.5', COLOURS[each])} />
                {names[each]}
              </span>
              <span className={cn('mt-1 text-2xl font-semibold', retention[each] === 0 && 'text-faint')}>
                {share.n === 0 ? '–' : formatCount(retention[each])}
              </span>
              <span className={cn('text-xs', !share.enough && 'text-faint')}>
                {share.n === 0 ? '–' : tiles.ofAll(formatRate(share.rate), formatRateInterval(share), share.n)}
              </span>
              <span className="mt-auto pt-1 text-xs text-muted">{meanings[each]}</span>
            </>
          );
          const look = 'flex h-full flex-col px-4 py-3';
          return (
            <li key={each} className={TILE}>
              {href === null ? (
                <div className={look}>{content}</div>
              ) : (
                <Link href={href} data-focus-inset className={cn(look, 'hover:bg-hover')}>
                  {content}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
