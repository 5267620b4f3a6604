'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { cn } from '#components/ui/cn.ts';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { rejectionChange, rejectionRate } from '#lib/domain/overview-numbers.ts';
import { MINIMUM_N } from '#lib/domain/statistics.ts';
import { formatDayRange } from '#lib/format/days.ts';
import {
  formatCount,
  formatCountChange,
  formatRate,
  formatRateChange,
  formatRateInterval,
} from '#lib/format/numbers.ts';
import { syncSummaryQuery } from '#lib/queries/sync-summary.ts';
import type { Filter } from '#lib/search-params/filter.ts';
import { filterHref } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** The period in five numbers, each with its change against the days directly before, each leading to its rows. */
export function OverviewTiles({ overview: { totals, previous: before } }: { overview: OverviewAnswer }) {
  const { filter } = useFilter();
  const { data: sync } = useQuery(syncSummaryQuery);
  // Days before the first submission, or not read yet, are no period to compare with: "+365 %" would be an artefact.
  const oldest = sync?.progress.oldestDay ?? null;
  const previous = before !== null && oldest !== null && before.from >= oldest ? before : null;
  const rate = rejectionRate(totals);
  const change = previous ? rejectionChange(totals, previous) : null;
  const to = (limits: Partial<Filter>) => filterHref('/submissions', { ...filter, ...limits });
  const changeOf = (count: number, now: number) =>
    previous ? (formatCountChange(now, count) ?? 'none before') : 'nothing to compare with';
  return (
    <section aria-label="The period in numbers">
      <ul className="grid grid-cols-2 border-t border-l border-line sm:grid-cols-3 lg:grid-cols-5">
        <Tile
          name="Submissions"
          value={formatCount(totals.submissions)}
          detail={changeOf(previous?.submissions ?? 0, totals.submissions)}
          href={to({})}
        />
        <Tile
          name="Approved"
          value={formatCount(totals.approved)}
          detail={changeOf(previous?.approved ?? 0, totals.approved)}
          href={to({ status: ['approved'] })}
        />
        <Tile
          name="Rejected"
          value={formatCount(totals.rejected)}
          detail={changeOf(previous?.rejected ?? 0, totals.rejected)}
          href={to({ status: ['rejected'] })}
        />
        <Tile
          name="Rejection rate"
          value={formatRate(rate.rate)}
          faint={!rate.enough}
          hint="Rejected among those approved or rejected, with its 95 % Wilson interval."
          detail={
            change
              ? `${formatRateChange(change.difference)}${change.clear ? '' : ', within chance'}`
              : previous
                ? 'nothing decided before'
                : 'nothing to compare with'
          }
          note={
            rate.enough
              ? `${formatRateInterval(rate)} · n ${formatCount(rate.n)}`
              : `n ${formatCount(rate.n)}: under ${MINIMUM_N}, too few to tell`
          }
          href={to({ status: ['rejected'] })}
        />
        <Tile
          name="Erased"
          value={formatCount(totals.erased)}
          detail={changeOf(previous?.erased ?? 0, totals.erased)}
          href={to({ erased: 'only' })}
        />
      </ul>
      <p className="mt-1 text-2xs text-faint">
        {previous
          ? `Changes are against ${formatDayRange(previous)}, the same number of days directly before. The rate’s change is in percentage points; “within chance” = its 95 % Newcombe interval holds 0.`
          : 'No change is shown: the days directly before were not all read, or reach back before the first submission.'}
      </p>
    </section>
  );
}

function Tile(props: {
  name: string;
  value: string;
  detail: string;
  note?: string;
  hint?: string;
  /** Too few to be read. */
  faint?: boolean;
  href: string;
}) {
  return (
    <li className="border-r border-b border-line">
      <Link
        href={props.href}
        title={props.hint}
        data-focus-inset
        className="flex h-full flex-col px-4 py-3 hover:bg-hover"
      >
        <span className="text-xs text-muted">{props.name}</span>
        <span className={cn('mt-1 text-2xl font-semibold', props.faint && 'text-faint')}>{props.value}</span>
        {props.note ? <span className="text-xs">{props.note}</span> : null}
        <span className="mt-auto pt-0.5 text-xs text-muted">{props.detail}</span>
      </Link>
    </li>
  );
}
