'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { IntervalRows } from '#components/charts/interval-rows.tsx';
import { listHeight } from '#components/charts/list-height.ts';
import { PolicyChanged } from '#components/charts/policy-changed.tsx';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { differenceReach } from '#lib/domain/difference-reach.ts';
import { formatCount, formatRate, formatSigned } from '#lib/format/numbers.ts';
import { failCodeText } from '#lib/messages/describe.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useComparable } from '#lib/queries/use-comparable.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import type { Limits } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { ComparisonMenu } from './comparison-menu.tsx';
import { describeComparison, standingOf } from './sentences.ts';

type Compared = NonNullable<ExplorationAnswer['comparison']>['rates'][number];

export function PeriodComparison({ exploration, caption }: { exploration: ExplorationAnswer; caption: string }) {
  const messages = useMessages();
  const { explore, format, terms } = messages;
  const words = explore.comparison;
  const { filter } = useShownFilter();
  const { comparison } = exploration;
  const comparable = useComparable(comparison?.b ?? null) !== null;
  if (!comparison || !comparable) {
    return (
      <ChartFrame
        title={words.title}
        summary={words.nothing}
        caption={caption}
        actions={<ComparisonMenu />}
        table={{ columns: [explore.columns.rate], rows: [] }}
      >
        <p className="flex h-full items-center justify-center px-6 text-center text-sm text-muted">
          {comparison ? terms.noChanges : words.nothingBefore}
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
      standing: words[standingOf(compared)],
      key: `${compared.of}/${compared.name ?? ''}`,
      title: titleOf(messages, compared),
      hrefA: rowsHref(filter, limits),
      hrefB: rowsHref(filter, { ...limits, range: { from: b.from, to: b.to } }),
    };
  });
  const reach = differenceReach(rows);
  return (
    <ChartFrame
      title={words.title}
      summary={
        <>
          {describeComparison(messages, comparison)}{' '}
          {comparison.policyChanges.length > 0 ? (
            <PolicyChanged
              changes={comparison.policyChanges}
              days={{ from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to }}
              say={words.policyChanged}
            />
          ) : null}
        </>
      }
      caption={[
        words.minus(format.dayRange(a), format.dayRange(b)),
        words.legend,
        overlap ? words.overlap : '',
        caption,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={<ComparisonMenu />}
      height={listHeight(rows.length, { axis: true })}
      table={{
        columns: [
          explore.columns.rate,
          words.columns.now,
          words.columns.of,
          words.columns.then,
          words.columns.of,
          words.columns.difference,
          explore.columns.interval,
          words.columns.verdict,
        ],
        rows: rows.map(({ key, title, a, b, difference, standing, hrefA, hrefB }) => ({
          key,
          name: title,
          href: null,
          cells: [
            { text: `${formatRate(a.rate)} (${formatCount(a.count)})`, href: hrefA, value: a.rate },
            formatCount(a.n),
            { text: `${formatRate(b.rate)} (${formatCount(b.count)})`, href: hrefB, value: b.rate },
            formatCount(b.n),
            difference ? { text: format.rateChange(difference.difference), value: difference.difference } : '–',
            difference ? intervalOf(explore, difference) : '–',
            standing,
          ],
        })),
      }}
    >
      <IntervalRows
        min={-reach}
        max={reach}
        format={(value) => format.rateChange(value)}
        rows={rows.map(({ key, title, a, b, difference, standing, hrefA }) => ({
          key,
          name: title,
          note: `${formatRate(b.rate)} → ${formatRate(a.rate)}`,
          value: difference?.difference ?? null,
          low: difference?.low ?? 0,
          high: difference?.high ?? 0,
          enough: a.enough && b.enough,
          clear: difference?.clear ?? false,
          text: difference
            ? `${format.rateChange(difference.difference)} (${intervalOf(explore, difference)})${standing === words.changed ? '' : `, ${standing}`}`
            : standing,
          href: hrefA,
        }))}
      />
    </ChartFrame>
  );
}

const intervalOf = ({ interval }: Messages['explore'], { low, high }: { low: number; high: number }) =>
  interval(formatSigned(low * 100), formatSigned(high * 100));

/** The rows that the first number of a rate counts. */
function limitsOf({ of, name }: Compared, types: string[]): Limits {
  if (of === 'failCode') return { allFailCode: [name ?? ''] };
  if (of === 'rejected') return { status: ['rejected'] };
  return { status: ['rejected'], ...(name === null ? { notSubmitType: types } : { submitType: [name] }) };
}

function titleOf({ explore: { comparison }, terms }: Messages, { of, name }: Compared): string {
  if (of === 'rejected') return comparison.rejected;
  return of === 'failCode' ? failCodeText(terms, name ?? '').title : comparison.rejectedBy(name);
}
