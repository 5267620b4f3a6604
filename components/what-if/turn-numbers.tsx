'use client';
import Link from 'next/link';
import { cn } from '#components/ui/cn.ts';
import { Section } from '#components/ui/section.tsx';
import { writeThresholds, writeWhatIf } from '#lib/domain/what-if-text.ts';
import type { Turn } from '#lib/domain/what-if-text.ts';
import { tallyRates } from '#lib/domain/what-if.ts';
import type { Tally, Thresholds, Today } from '#lib/domain/what-if.ts';
import { formatCount, formatRate } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { SubjectNumbers } from './subject-numbers.tsx';

/** What would turn, both ways, in numbers that lead to their rows; then with their intervals beside those of first tries. */
export function TurnNumbers({ today, tally, thresholds }: { today: Today; tally: Tally; thresholds: Thresholds }) {
  const { whatIf } = useMessages();
  const words = whatIf.numbers;
  const { filter } = useShownFilter();
  const rates = tallyRates(tally);
  const nothing = writeThresholds(thresholds) === '';
  const hrefOf = (turn: Turn) => (nothing ? null : rowsHref(filter, { whatIf: writeWhatIf({ turn, thresholds }) }));
  const share = ({ rate, n }: (typeof rates)['now'], say: (rate: string, n: number) => string) =>
    n === 0 ? '–' : say(formatRate(rate), n);
  const { now, history, would } = rates;
  const unknown = tally.unknownApproved + tally.unknownRejected;
  return (
    <Section title={words.title}>
      {nothing ? <p className="mt-2 text-sm text-muted">{words.none}</p> : null}
      <ul className="mt-3 grid grid-cols-2 border-t border-l border-line xl:grid-cols-4">
        <Tile
          name={words.toRejected}
          value={formatCount(tally.toRejected)}
          note={share(rates.toRejected, words.ofApproved)}
          faint={!rates.toRejected.enough}
          href={hrefOf('toRejected')}
        />
        <Tile
          name={words.toApproved}
          value={formatCount(tally.toApproved)}
          note={share(rates.toApproved, words.ofRejected)}
          faint={!rates.toApproved.enough}
          href={hrefOf('toApproved')}
        />
        <Tile
          name={words.wouldBe}
          value={formatRate(would.rate)}
          note={
            unknown === 0
              ? words.were(would.n, formatRate(now.rate))
              : words.wereOfJudged(would.n, formatRate(now.rate), history.n, formatRate(history.rate))
          }
          faint={!would.enough}
          href={null}
        />
        <Tile
          name={words.unknown}
          value={formatCount(unknown)}
          note={words.unknownNote(tally.unknownApproved, tally.unknownRejected)}
          href={hrefOf('unknown')}
        />
      </ul>
      <p className="mt-1 text-2xs text-faint">
        {words.stay(today.held, today.unexplained, today.undecided)} · {words.rate}
      </p>
      <SubjectNumbers tally={tally} thresholds={thresholds} />
    </Section>
  );
}

function Tile(props: { name: string; value: string; note: string; faint?: boolean; href: string | null }) {
  const look = 'flex h-full min-h-28 flex-col px-4 py-3 print:px-2.5 print:py-2';
  const content = (
    <>
      <span className="text-xs text-muted">{props.name}</span>
      <span className={cn('mt-1 text-2xl font-semibold', props.faint && 'text-faint')}>{props.value}</span>
      <span className="mt-auto pt-0.5 text-xs text-muted">{props.note}</span>
    </>
  );
  return (
    <li className="border-r border-b border-line">
      {props.href === null ? (
        <div className={look}>{content}</div>
      ) : (
        <Link href={props.href} prefetch={false} data-focus-inset className={cn(look, 'hover:bg-hover')}>
          {content}
        </Link>
      )}
    </li>
  );
}
