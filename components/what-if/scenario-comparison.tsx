'use client';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeftRight, ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { NumberTable } from '#components/charts/number-table.tsx';
import { Button } from '#components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { Section } from '#components/ui/section.tsx';
import type { WhatIfAnswer } from '#lib/contract/what-if.ts';
import { parseThresholds, writeThresholds, writeWhatIf } from '#lib/domain/what-if-text.ts';
import type { Turn } from '#lib/domain/what-if-text.ts';
import { replay, tallyRates } from '#lib/domain/what-if.ts';
import type { Tally, Thresholds } from '#lib/domain/what-if.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { describeThresholds } from '#lib/messages/describe-thresholds.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { viewsQuery } from '#lib/queries/views.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import type { ChangeWhatIfView } from './use-what-if.ts';

interface Scenario {
  name: string;
  thresholds: Thresholds;
}

/** Another scenario beside this one: this one as it is now, kept while the sliders move on, or one that was saved as a view. */
export function ScenarioComparison({
  data: { cells },
  thresholds,
  against,
  onView,
}: {
  data: WhatIfAnswer;
  thresholds: Thresholds;
  /** null = nothing is compared. */
  against: Thresholds | null;
  onView: ChangeWhatIfView;
}) {
  const { whatIf, terms } = useMessages();
  const words = whatIf.comparison;
  const { filter } = useShownFilter();
  const saved = useSavedScenarios();
  const nameOf = (of: Thresholds) => describeThresholds({ whatIf, terms }, of);
  const scenarios: Scenario[] = [
    { name: nameOf(thresholds), thresholds },
    ...(against ? [{ name: nameOf(against), thresholds: against }] : []),
  ];
  const tallies = useMemo(
    () => [thresholds, ...(against ? [against] : [])].map((each) => replay(cells, each)),
    [cells, thresholds, against],
  );
  const menu = (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button size="sm">
          {words.choose}
          <ChevronDown aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={() => onView({ against: thresholds })}>{words.keep}</DropdownMenuItem>
        {saved.map(({ name, thresholds: of }) => (
          <DropdownMenuItem key={name} onSelect={() => onView({ against: of })}>
            {words.saved(name, nameOf(of))}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
  return (
    <Section
      title={words.title}
      aside={
        <span className="flex flex-wrap items-center gap-1.5 print:hidden">
          {against ? (
            <>
              <Button size="sm" onClick={() => onView({ thresholds: against, against: thresholds })}>
                <ArrowLeftRight aria-hidden />
                {words.swap}
              </Button>
              <Button size="sm" onClick={() => onView({ against: null })}>
                {words.drop}
              </Button>
            </>
          ) : null}
          {menu}
        </span>
      }
    >
      {against === null ? (
        <p className="mt-2 text-sm text-muted">{words.none}</p>
      ) : (
        <ScrollRegion label={words.title} className="mt-2">
          <NumberTable
            caption={words.title}
            columns={[whatIf.numbers.columns.what, ...scenarios.map(({ name }) => name)]}
            rows={rowsOf(whatIf.numbers, tallies).map(({ name, turn, texts }) => ({
              key: name,
              name,
              href: null,
              cells: texts.map((text, index) => ({
                text,
                href:
                  turn === null || writeThresholds(scenarios[index]?.thresholds ?? {}) === ''
                    ? null
                    : rowsHref(filter, {
                        whatIf: writeWhatIf({ turn, thresholds: scenarios[index]?.thresholds ?? {} }),
                      }),
              })),
            }))}
          />
        </ScrollRegion>
      )}
    </Section>
  );
}

function rowsOf(
  words: ReturnType<typeof useMessages>['whatIf']['numbers'],
  tallies: readonly Tally[],
): { name: string; turn: Turn | null; texts: string[] }[] {
  const rates = tallies.map((tally) => tallyRates(tally));
  const share = (which: 'would' | 'toRejected' | 'toApproved') =>
    rates.map(({ [which]: { rate, n, ...interval } }) =>
      n === 0 ? '–' : `${formatRate(rate)} (${formatRateInterval(interval)})`,
    );
  const count = (of: (tally: Tally) => number) => tallies.map((tally) => formatCount(of(tally)));
  return [
    { name: words.would, turn: null, texts: share('would') },
    { name: words.toRejected, turn: 'toRejected', texts: count(({ toRejected }) => toRejected) },
    { name: words.share(words.toRejected), turn: null, texts: share('toRejected') },
    { name: words.toApproved, turn: 'toApproved', texts: count(({ toApproved }) => toApproved) },
    { name: words.share(words.toApproved), turn: null, texts: share('toApproved') },
    {
      name: words.unknown,
      turn: 'unknown',
      texts: count(({ unknownApproved, unknownRejected }) => unknownApproved + unknownRejected),
    },
  ];
}

/** Scenarios that were saved by name: views of this page that move a threshold. */
function useSavedScenarios(): Scenario[] {
  const { data } = useQuery(viewsQuery);
  return (data?.items ?? []).flatMap(({ name, path, query }) => {
    if (path !== '/what-if') return [];
    const thresholds = parseThresholds(new URLSearchParams(query).get('thresholds') ?? '');
    return thresholds && writeThresholds(thresholds) !== '' ? [{ name, thresholds }] : [];
  });
}
