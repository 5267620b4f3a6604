'use client';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { UpsetPlot } from '#components/charts/upset-plot.tsx';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { failCodeText } from '#lib/messages/describe.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { describeCombinations } from './sentences.ts';

/** Columns that a desk has room for; the table has all. */
const DRAWN = 24;

export function CodeCombinations({ exploration, caption }: { exploration: ExplorationAnswer; caption: string }) {
  const messages = useMessages();
  const { explore, format, terms } = messages;
  const { filter } = useShownFilter();
  const { codes, combinations, moreCombinations: more, withoutCode } = exploration;
  const all = codes.map(({ code }) => code);
  const sets = combinations.map(({ codes: together, count, rejected }) => {
    const names = together.map((code) => failCodeText(terms, code).title).join(' + ');
    return {
      key: together.join('\n'),
      sets: together,
      names: together.length === 1 ? explore.codes.alone(names) : names,
      count,
      rejected,
      // Exactly these: all of them, and none of the others that there are.
      href: rowsHref(filter, { allFailCode: together, notFailCode: all.filter((code) => !together.includes(code)) }),
    };
  });
  const left = [
    withoutCode.count > 0 ? explore.codes.withoutCode(withoutCode.count) : '',
    more.combinations > 0 ? explore.codes.rarer(more.combinations, more.count) : '',
  ];
  return (
    <ChartFrame
      title={explore.codes.title}
      className="lg:col-span-2"
      bodyClassName="h-80"
      summary={describeCombinations(messages, exploration)}
      caption={[
        sets.length > DRAWN ? explore.codes.mostFrequent(DRAWN, sets.length) : '',
        explore.codes.column,
        ...left,
        caption,
      ]
        .filter(Boolean)
        .join(' · ')}
      table={{
        columns: [
          explore.codes.columns.codes,
          explore.codes.columns.together,
          explore.columns.submissions,
          terms.verdicts.rejected,
        ],
        rows: sets.map(({ key, sets: together, names, count, rejected, href }) => ({
          key,
          name: names,
          href,
          cells: [together.join(' + '), formatCount(count), formatCount(rejected)],
        })),
      }}
    >
      {sets.length === 0 ? (
        <p className="flex h-full items-center justify-center text-sm text-muted">{explore.codes.none}</p>
      ) : (
        <UpsetPlot
          sets={codes.map(({ code, count }) => ({
            key: code,
            name: failCodeText(terms, code).title,
            note: formatCount(count),
          }))}
          combinations={sets.slice(0, DRAWN).map(({ key, sets: together, names, count, rejected, href }) => ({
            key,
            sets: together,
            title: explore.ofSubmissions(names, count, rejected),
            value: count,
            text: format.compact(count),
            href,
          }))}
        />
      )}
    </ChartFrame>
  );
}
