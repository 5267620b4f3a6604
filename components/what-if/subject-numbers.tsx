'use client';
import { useMemo } from 'react';
import { NumberTable } from '#components/charts/number-table.tsx';
import { Button } from '#components/ui/button.tsx';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { replay, tallyRates } from '#lib/domain/what-if.ts';
import type { Tally, Thresholds } from '#lib/domain/what-if.ts';
import { writeThresholds, writeWhatIf } from '#lib/domain/what-if-text.ts';
import type { Turn } from '#lib/domain/what-if-text.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { useEverPassed, useFirstTries } from './use-what-if.ts';

/**
 * Retries inflate rates: the same numbers of each subject's first try beside those of all submissions, and, where somebody asks, of
 * subjects by whether any of their tries passes.
 */
export function SubjectNumbers({ tally, thresholds }: { tally: Tally; thresholds: Thresholds }) {
  const { whatIf } = useMessages();
  const words = whatIf.numbers;
  const { filter } = useShownFilter();
  const { data, error, filtered, isPlaceholderData } = useFirstTries();
  const cells = data?.cells;
  const first = useMemo(() => (cells ? replay(cells, thresholds) : null), [cells, thresholds]);
  const ever = useEverPassed(thresholds);
  const nothing = writeThresholds(thresholds) === '';
  const sides = [
    { name: words.columns.submissions, of: tally, limits: {} },
    ...(first ? [{ name: words.columns.firstTries, of: first, limits: { attempt: '1' } }] : []),
    // Subjects, of whom no list of submissions is a list.
    ...(ever.tally ? [{ name: words.columns.everPassed, of: ever.tally, limits: null }] : []),
  ];
  const hrefOf = (turn: Turn, limits: { attempt?: string } | null) =>
    nothing || limits === null ? null : rowsHref(filter, { ...limits, whatIf: writeWhatIf({ turn, thresholds }) });
  const counted = (turn: Turn, count: (tally: Tally) => number) =>
    sides.map(({ of, limits }) => ({ text: formatCount(count(of)), href: hrefOf(turn, limits) }));
  const share = (which: 'now' | 'history' | 'would' | 'toRejected' | 'toApproved') =>
    sides.map(({ of }) => {
      const { rate, n, ...interval } = tallyRates(of)[which];
      return { text: n === 0 ? '–' : `${formatRate(rate)} (${formatRateInterval(interval)})`, value: rate };
    });
  const row = (name: string, cells: ReturnType<typeof counted> | ReturnType<typeof share>) => ({
    ...{ key: name, name, href: null, cells },
  });
  const status = filtered
    ? words.firstTriesFiltered
    : error
      ? words.firstTriesFailed
      : first === null || isPlaceholderData
        ? words.firstTriesLoading
        : '';
  return (
    <div className="mt-4">
      <ScrollRegion label={words.columns.firstTries}>
        <NumberTable
          caption={words.title}
          columns={[words.columns.what, ...sides.map(({ name }) => name)]}
          rows={[
            row(
              words.toRejected,
              counted('toRejected', ({ toRejected }) => toRejected),
            ),
            row(words.share(words.toRejected), share('toRejected')),
            row(
              words.toApproved,
              counted('toApproved', ({ toApproved }) => toApproved),
            ),
            row(words.share(words.toApproved), share('toApproved')),
            row(words.history, share('history')),
            ...(sides.some(({ of }) => of.unknownApproved + of.unknownRejected > 0)
              ? [row(words.now, share('now'))]
              : []),
            row(words.would, share('would')),
            row(
              words.unknown,
              counted('unknown', ({ unknownApproved, unknownRejected }) => unknownApproved + unknownRejected),
            ),
          ]}
        />
      </ScrollRegion>
      <p className="mt-1 text-2xs text-faint">
        <span role="status">{status}</span> {words.subjects}
      </p>
      {nothing ? null : (
        <p className="mt-2 flex flex-wrap items-center gap-2 text-xs text-muted print:hidden">
          <Button size="sm" aria-disabled={ever.status === 'counting'} onClick={ever.ask}>
            {words.countEverPassed}
          </Button>
          <span role="status">{ever.status === 'unasked' ? '' : words.everPassedStatus[ever.status]}</span>
        </p>
      )}
    </div>
  );
}
