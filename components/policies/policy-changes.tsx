'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { IntervalRows } from '#components/charts/interval-rows.tsx';
import { listHeight } from '#components/charts/list-height.ts';
import type { PolicyLedgerAnswer } from '#lib/contract/policy-ledger.ts';
import { differenceReach } from '#lib/domain/difference-reach.ts';
import type { Difference, Rate } from '#lib/domain/statistics.ts';
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
  const intervalOf = (difference: Difference) =>
    words.interval(formatSigned(difference.low * 100), formatSigned(difference.high * 100));
  const intervalRow = (key: string, { a, b }: { a: Rate; b: Rate }, difference: Difference | null) => {
    const standing = words.standing[difference === null ? 'none' : difference.clear ? 'clear' : 'chance'];
    return {
      key,
      value: difference?.difference ?? null,
      low: difference?.low ?? 0,
      high: difference?.high ?? 0,
      enough: a.enough && b.enough,
      clear: difference?.clear ?? false,
      text: difference ? (
        <>
          {`${formatRate(b.rate)} → ${formatRate(a.rate)}: `}
          {format.rateChange(difference.difference)}
          {` (${intervalOf(difference)}), ${standing}`}
        </>
      ) : (
        standing
      ),
    };
  };
  // The newest first: it is the one that most is asked about.
  const rows = ledger.changes.toReversed().map((change) => {
    const { at, changed, before, after, difference, both, policyId, beforeId, projectId, byGates } = change;
    const day = dayOf(Date.parse(at), zone);
    const days = (from: number, to: number) => ({ from: shiftDay(day, from), to: shiftDay(day, to) });
    return {
      key: `${projectId}/${policyId}`,
      at: format.instant(at, zone, { to: 'minute' }),
      name: describeChange(terms, changed, reading),
      projectId,
      both: both === null ? '' : words.both(both.hours),
      a: after.rate,
      b: before.rate,
      difference,
      interval: difference ? intervalOf(difference) : '–',
      byGates: { a: byGates.after, b: byGates.before, difference: byGates.difference },
      gates: changed.map(({ gate }) => terms.gates[gate].name),
      // Whole days, which is the finest that a filter of days can say.
      beforeHref: rowsHref(filter, { policy: [beforeId], range: days(-windowDays, 0) }),
      afterHref: rowsHref(filter, { policy: [policyId], range: days(0, windowDays) }),
      gatesHref: rowsHref(filter, {
        ...{ policy: [policyId], status: ['rejected'], range: days(0, windowDays) },
        ...(changed.length === 1 && changed[0] ? { [`${changed[0].gate}Outcome`]: ['failed'] } : {}),
      }),
    };
  });
  const clear = rows.filter(({ byGates }) => byGates.difference?.clear).length;
  const reach = differenceReach(rows.flatMap((row) => [row, row.byGates]));
  return (
    <ChartFrame
      title={words.title}
      summary={rows.length === 0 ? words.none : words.summary(rows.length, clear)}
      caption={`${words.legend(windowDays)} · ${caption}`}
      height={listHeight(rows.length * 2, { axis: true })}
      table={{
        columns: [
          columns.change,
          columns.at,
          columns.project,
          columns.before,
          columns.after,
          columns.difference,
          columns.interval,
          columns.byGates,
          columns.byGatesInterval,
          columns.overlap,
        ],
        rows: rows.map(
          ({ key, name, at, projectId, a, b, difference, interval, byGates, both, beforeHref, afterHref }) => ({
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
              byGates.difference
                ? { text: format.rateChange(byGates.difference.difference), value: byGates.difference.difference }
                : '–',
              byGates.difference ? intervalOf(byGates.difference) : '–',
              both,
            ],
          }),
        ),
      }}
    >
      {rows.length === 0 ? (
        <p className="flex h-full items-center justify-center text-sm text-muted">{words.none}</p>
      ) : (
        <IntervalRows
          min={-reach}
          max={reach}
          format={(value) => format.rateChange(value)}
          rows={rows.flatMap((row) => [
            {
              ...intervalRow(row.key, row, row.difference),
              name: row.name,
              note: [row.at, row.both].filter(Boolean).join(' · '),
              href: row.afterHref,
            },
            {
              ...intervalRow(`${row.key}/gates`, row.byGates, row.byGates.difference),
              name: words.byGates(row.gates),
              part: true,
              href: row.gatesHref,
            },
          ])}
        />
      )}
    </ChartFrame>
  );
}
