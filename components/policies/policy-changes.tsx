'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { IntervalRows } from '#components/charts/interval-rows.tsx';
import { listHeight } from '#components/charts/list-height.ts';
import type { PolicyLedgerAnswer } from '#lib/contract/policy-ledger.ts';
import { differenceReach } from '#lib/domain/difference-reach.ts';
import { shiftDay, dayOf } from '#lib/domain/zone-days.ts';
import { formatRate, formatSigned } from '#lib/format/numbers.ts';
import { describeChange } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';

/** Each change of the policy, and how the rejection rate stood on either side of it. */
export function PolicyChanges({ ledger, caption }: { ledger: PolicyLedgerAnswer; caption: string }) {
  const { format, policies, terms } = useMessages();
  const { changes: words, columns } = policies;
  const { filter, zone } = useShownFilter();
  const reading = useGateReading();
  const { windowDays } = ledger;
  const rows = ledger.changes.map((change) => {
    const { at, changed, before, after, difference, both, policyId, beforeId, projectId } = change;
    const standing = difference === null ? 'none' : difference.clear ? 'clear' : 'chance';
    const day = dayOf(Date.parse(at), zone);
    const days = (from: number, to: number) => ({ from: shiftDay(day, from), to: shiftDay(day, to) });
    return {
      key: `${projectId}/${policyId}`,
      at: format.instant(at, zone, { to: 'minute' }),
      name: describeChange(terms, changed, reading),
      projectId,
      standing: words.standing[standing],
      both: both === null ? '' : words.both(both.hours),
      a: after.rate,
      b: before.rate,
      difference,
      interval: difference
        ? words.interval(formatSigned(difference.low * 100), formatSigned(difference.high * 100))
        : '–',
      // Whole days, which is the finest that a filter of days can say.
      beforeHref: rowsHref(filter, { policy: [beforeId], range: days(-windowDays, 0) }),
      afterHref: rowsHref(filter, { policy: [policyId], range: days(0, windowDays) }),
    };
  });
  const clear = rows.filter(({ difference }) => difference?.clear).length;
  const reach = differenceReach(rows);
  return (
    <ChartFrame
      title={words.title}
      summary={rows.length === 0 ? words.none : words.summary(rows.length, clear)}
      caption={`${words.legend(windowDays)} · ${caption}`}
      height={listHeight(rows.length, { axis: true })}
      table={{
        columns: [
          columns.change,
          columns.at,
          columns.project,
          columns.before,
          columns.after,
          columns.difference,
          columns.interval,
          columns.overlap,
        ],
        rows: rows.map(({ key, name, at, projectId, a, b, difference, interval, both, beforeHref, afterHref }) => ({
          key,
          name,
          href: null,
          cells: [
            at,
            projectId,
            { text: formatRate(b.rate), value: b.rate, href: beforeHref },
            { text: formatRate(a.rate), value: a.rate, href: afterHref },
            difference ? { text: format.rateChange(difference.difference), value: difference.difference } : '–',
            interval,
            both,
          ],
        })),
      }}
    >
      {rows.length === 0 ? (
        <p className="flex h-full items-center justify-center text-sm text-muted">{words.none}</p>
      ) : (
        <IntervalRows
          min={-reach}
          max={reach}
          format={(value) => format.rateChange(value)}
          rows={rows.map(({ key, name, at, a, b, difference, interval, standing, both, afterHref }) => ({
            key,
            name,
            note: [at, both].filter(Boolean).join(' · '),
            value: difference?.difference ?? null,
            low: difference?.low ?? 0,
            high: difference?.high ?? 0,
            enough: a.enough && b.enough,
            clear: difference?.clear ?? false,
            text: difference ? (
              <>
                <span className="max-sm:hidden">{`${formatRate(b.rate)} → ${formatRate(a.rate)}: `}</span>
                {format.rateChange(difference.difference)}
                <span className="max-sm:hidden">{` (${interval}), ${standing}`}</span>
              </>
            ) : (
              standing
            ),
            href: afterHref,
          }))}
        />
      )}
    </ChartFrame>
  );
}
