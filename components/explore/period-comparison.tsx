'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { IntervalRows } from '#components/charts/interval-rows.tsx';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { formatDayRange } from '#lib/format/days.ts';
import { formatCount, formatRate, formatRateChange, formatSigned } from '#lib/format/numbers.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import type { Limits } from '#lib/search-params/rows-href.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { ComparisonMenu } from './comparison-menu.tsx';
import { describeComparison } from './sentences.ts';

const TITLE = 'Against another period';
type Compared = NonNullable<ExplorationAnswer['comparison']>['rates'][number];

export function PeriodComparison({ exploration, caption }: { exploration: ExplorationAnswer; caption: string }) {
  const { filter } = useFilter();
  const { comparison } = exploration;
  if (!comparison) {
    return (
      <ChartFrame
        title={TITLE}
        summary="Nothing to compare with."
        caption={caption}
        actions={<ComparisonMenu />}
        table={{ columns: ['Rate'], rows: [] }}
      >
        <p className="flex h-full items-center justify-center px-6 text-center text-sm text-muted">
          All days have none before them. Choose days to compare with, or a shorter range.
        </p>
      </ChartFrame>
    );
  }
  const { a, b } = comparison;
  const overlap = a.from <= b.to && b.from <= a.to;
  const known = comparison.rates.flatMap(({ of, name }) => (of === 'submitType' && name !== null ? [name] : []));
  const rows = comparison.rates.map((compared) => {
    const limits = limitsOf(compared, known);
    return {
      ...compared,
      key: `${compared.of}/${compared.name ?? ''}`,
      title: titleOf(compared),
      hrefA: rowsHref(filter, limits),
      hrefB: rowsHref(filter, { ...limits, range: { from: b.from, to: b.to } }),
    };
  });
  const widest = Math.max(
    0.01,
    ...rows.map(({ difference: d, a, b }) => (d && a.enough && b.enough ? Math.max(-d.low, d.high) : 0)),
  );
  return (
    <ChartFrame
      title={TITLE}
      summary={describeComparison(comparison)}
      caption={[
        `${formatDayRange(a)} minus ${formatDayRange(b)}`,
        'percentage points with Newcombe’s 95 % interval; grey: within chance, or too few',
        overlap ? 'the periods share days: the intervals hold for separate ones' : '',
        caption,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={<ComparisonMenu />}
      table={{
        columns: ['Rate', 'Now', 'of', 'Then', 'of', 'Difference', '95 % interval', 'Verdict'],
        rows: rows.map(({ key, title, a, b, difference, hrefA, hrefB }) => ({
          key,
          name: title,
          href: null,
          cells: [
            { text: `${formatRate(a.rate)} (${formatCount(a.count)})`, href: hrefA, value: a.rate },
            formatCount(a.n),
            { text: `${formatRate(b.rate)} (${formatCount(b.count)})`, href: hrefB, value: b.rate },
            formatCount(b.n),
            difference ? { text: formatRateChange(difference.difference), value: difference.difference } : '–',
            difference ? intervalOf(difference) : '–',
            difference ? (difference.clear ? 'changed' : 'within chance') : 'nothing to compare',
          ],
        })),
      }}
    >
      <IntervalRows
        min={-widest}
        max={widest}
        format={(value) => formatRateChange(value)}
        rows={rows.map(({ key, title, a, b, difference, hrefA }) => ({
          key,
          name: title,
          note: `${formatRate(b.rate)} → ${formatRate(a.rate)}`,
          value: difference?.difference ?? null,
          low: difference?.low ?? 0,
          high: difference?.high ?? 0,
          enough: a.enough && b.enough,
          clear: difference?.clear ?? false,
          text: difference
            ? `${formatRateChange(difference.difference)} (${intervalOf(difference)})${difference.clear ? '' : ', within chance'}`
            : 'nothing to compare',
          href: hrefA,
        }))}
      />
    </ChartFrame>
  );
}

const intervalOf = ({ low, high }: { low: number; high: number }) =>
  `${formatSigned(low * 100)} to ${formatSigned(high * 100)}`;

/** The rows that the first number of a rate counts. */
function limitsOf({ of, name }: Compared, types: string[]): Limits {
  if (of === 'failCode') return { allFailCode: [name ?? ''] };
  if (of === 'rejected') return { status: ['rejected'] };
  return { status: ['rejected'], ...(name === null ? { notSubmitType: types } : { submitType: [name] }) };
}

function titleOf({ of, name }: Compared): string {
  if (of === 'rejected') return 'Rejected';
  return of === 'failCode' ? explainFailCode(name ?? '').title : `Rejected by “${name ?? 'no type'}”`;
}
