'use client';
import Link from 'next/link';
import { PolicyChanged } from '#components/charts/policy-changed.tsx';
import { cn } from '#components/ui/cn.ts';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { rejectionRate } from '#lib/domain/overview-numbers.ts';
import { MINIMUM_N } from '#lib/domain/statistics.ts';
import { formatCount, formatRate } from '#lib/format/numbers.ts';
import { formatTime } from '#lib/format/times.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useComparable } from '#lib/queries/use-comparable.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import type { Limits } from '#lib/search-params/rows-href.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { describeChange, describeRateBasis, describeRateChange } from './sentences.ts';

/** Five tiles leave no gap: one and two pairs on a phone, three and two on a tablet, a row on a desk. */
export const TILES = 'grid grid-cols-2 sm:grid-cols-6 lg:grid-cols-5 print:grid-cols-5';
export const TILE =
  'min-h-28 max-sm:first:col-span-2 sm:col-span-2 sm:nth-[n+4]:col-span-3 lg:col-span-1! print:col-span-1! print:min-h-0';

/** The period in five numbers, each with its change against the days directly before, each leading to its rows. */
export function OverviewTiles({ overview: { totals, previous: before, range } }: { overview: OverviewAnswer }) {
  const { filter, zone } = useShownFilter();
  const messages = useMessages();
  const { overview: texts, terms, format } = messages;
  const { tiles } = texts;
  const previous = useComparable(before);
  const rate = rejectionRate(totals);
  const of = (field: 'submissions' | 'approved' | 'rejected' | 'erased', limits: Limits) => ({
    value: formatCount(totals[field]),
    detail: previous ? describeChange(texts, totals[field], previous[field]) : null,
    href: rowsHref(filter, limits),
  });
  return (
    <section aria-label={tiles.label}>
      <ul className={cn(TILES, 'border-t border-l border-line')}>
        <Tile name={tiles.submissions} {...of('submissions', {})} />
        <Tile name={terms.verdicts.approved} {...of('approved', { status: ['approved'] })} />
        <Tile name={terms.verdicts.rejected} {...of('rejected', { status: ['rejected'] })} />
        <Tile
          name={tiles.rate}
          value={formatRate(rate.rate)}
          faint={!rate.enough}
          hint={tiles.rateHint}
          note={describeRateBasis(texts, totals, MINIMUM_N)}
          detail={previous ? describeRateChange(messages, totals, previous) : null}
          href={rowsHref(filter, { status: ['rejected'] })}
        />
        {/* Erasures come later than submissions: the days before have had more time for them. */}
        <Tile name={terms.erased} {...of('erased', { erased: 'only' })} detail={tiles.soFar} />
      </ul>
      {range && previous && previous.policyChanges.length > 0 ? (
        <p className="mt-1 text-xs">
          <PolicyChanged
            changes={previous.policyChanges}
            days={{ from: previous.from, to: range.to }}
            say={tiles.policyChanged}
          />
        </p>
      ) : null}
      <p className="mt-1 text-2xs text-faint">
        {previous ? tiles.changes(format.dayRange(previous), upTo(previous.until, zone)) : terms.noChanges}
      </p>
    </section>
  );
}

/** Today is not over, and the days before are counted as far as it has come. */
const upTo = (until: string | null, zone: string): string | null =>
  until === null ? null : formatTime(until, zone, { to: 'minute' });

function Tile(props: {
  name: string;
  value: string;
  /** The change; null where there is nothing to compare with. */
  detail: string | null;
  note?: string;
  hint?: string;
  /** Too few to be read. */
  faint?: boolean;
  /** Null where no address says its rows. */
  href: string | null;
}) {
  const look = 'flex h-full flex-col px-4 py-3 print:px-2.5 print:py-2';
  const content = (
    <>
      <span className="text-xs text-muted">{props.name}</span>
      <span className={cn('mt-1 text-2xl font-semibold', props.faint && 'text-faint')}>{props.value}</span>
      {props.note ? <span className="text-xs">{props.note}</span> : null}
      <span className="mt-auto pt-0.5 text-xs text-muted">{props.detail}</span>
    </>
  );
  return (
    <li className={cn(TILE, 'border-r border-b border-line')}>
      {props.href === null ? (
        <div title={props.hint} className={look}>
          {content}
        </div>
      ) : (
        <Link href={props.href} title={props.hint} data-focus-inset className={cn(look, 'hover:bg-hover')}>
          {content}
        </Link>
      )}
    </li>
  );
}
