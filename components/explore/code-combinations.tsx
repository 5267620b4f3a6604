'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { UpsetPlot } from '#components/charts/upset-plot.tsx';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { explainFailCode } from '#lib/domain/fail-codes.ts';
import { formatCompact, formatCount } from '#lib/format/numbers.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { describeCombinations } from './sentences.ts';

const TITLE = 'Fail codes that come together';
/** Columns that a desk has room for; the table has all. */
const DRAWN = 24;

export function CodeCombinations({ exploration, caption }: { exploration: ExplorationAnswer; caption: string }) {
  const { filter } = useFilter();
  const { codes, combinations, moreCombinations: more, withoutCode } = exploration;
  const all = codes.map(({ code }) => code);
  const sets = combinations.map(({ codes: together, count, rejected }) => {
    const names = together.map((code) => explainFailCode(code).title).join(' + ');
    return {
      key: together.join('\n'),
      sets: together,
      names: together.length === 1 ? `${names}, alone` : names,
      count,
      rejected,
      // Exactly these: all of them, and none of the others that there are.
      href: rowsHref(filter, { allFailCode: together, notFailCode: all.filter((code) => !together.includes(code)) }),
    };
  });
  const left = [
    withoutCode.count > 0 ? `${formatCount(withoutCode.count)} submissions bear no code` : '',
    more.combinations > 0
      ? `${formatCount(more.combinations)} rarer combinations (${formatCount(more.count)} submissions) are not listed`
      : '',
  ];
  return (
    <ChartFrame
      title={TITLE}
      className="lg:col-span-2"
      bodyClassName="h-80"
      summary={describeCombinations(exploration)}
      caption={[
        sets.length > DRAWN ? `The ${DRAWN} most frequent; the table has ${sets.length}` : '',
        'A column: submissions with exactly the dotted codes',
        ...left,
        caption,
      ]
        .filter(Boolean)
        .join(' · ')}
      table={{
        columns: ['Codes', 'Together', 'Submissions', 'Rejected'],
        rows: sets.map(({ key, sets: together, names, count, rejected, href }) => ({
          key,
          name: names,
          href,
          cells: [together.join(' + '), formatCount(count), formatCount(rejected)],
        })),
      }}
    >
      {sets.length === 0 ? (
        <p className="flex h-full items-center justify-center text-sm text-muted">No submission bears a fail code.</p>
      ) : (
        <UpsetPlot
          sets={codes.map(({ code, count }) => ({
            key: code,
            name: explainFailCode(code).title,
            note: formatCount(count),
          }))}
          combinations={sets.slice(0, DRAWN).map(({ key, sets: together, names, count, rejected, href }) => ({
            key,
            sets: together,
            title: `${names}: ${formatCount(count)} submissions, ${formatCount(rejected)} rejected`,
            value: count,
            text: formatCompact(count),
            href,
          }))}
        />
      )}
    </ChartFrame>
  );
}
