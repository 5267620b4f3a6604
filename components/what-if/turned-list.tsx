'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { Answered } from '#components/ui/answered.tsx';
import { Button } from '#components/ui/button.tsx';
import { Section } from '#components/ui/section.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { TURNS, writeThresholds, writeWhatIf } from '#lib/domain/what-if-text.ts';
import type { Turn } from '#lib/domain/what-if-text.ts';
import type { Tally, Thresholds } from '#lib/domain/what-if.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { newestTurnedQuery } from '#lib/queries/what-if.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { TurnedRows } from './turned-rows.tsx';

/** The records behind the numbers: asked for only when somebody wants them, for sliders ask for nothing. */
export function TurnedList({ tally, thresholds }: { tally: Tally; thresholds: Thresholds }) {
  const { whatIf } = useMessages();
  const words = whatIf.turned;
  const [turn, setTurn] = useState<Turn>('toRejected');
  const { filter, apiQuery } = useShownFilter();
  const asked = writeWhatIf({ turn, thresholds });
  const query = new URLSearchParams(apiQuery);
  query.set('whatIf', asked);
  const list = query.toString();
  // Other thresholds are another list, which nobody has asked for yet.
  const [wanted, setWanted] = useState<string | null>(null);
  const turned = useQuery({ ...newestTurnedQuery(list), enabled: wanted === list });
  if (writeThresholds(thresholds) === '') {
    return (
      <Section title={words.title}>
        <p className="mt-2 text-sm text-muted">{words.none}</p>
      </Section>
    );
  }
  const counts: Record<Turn, number> = {
    toRejected: tally.toRejected,
    toApproved: tally.toApproved,
    unknown: tally.unknownApproved + tally.unknownRejected,
  };
  const href = filter.whatIf === null ? rowsHref(filter, { whatIf: asked }) : null;
  return (
    <Section title={words.title}>
      <div className="mt-3 flex flex-wrap items-center gap-2 print:hidden">
        <Segmented
          label={words.which}
          value={turn}
          onValueChange={setTurn}
          className="max-w-full flex-wrap max-sm:h-auto"
          options={TURNS.toSorted((a) => (a === 'toRejected' ? -1 : 0)).map((each) => ({
            value: each,
            label: words[each](counts[each]),
          }))}
        />
        <Button size="sm" disabled={counts[turn] === 0 || turned.isFetching} onClick={() => setWanted(list)}>
          {words.show}
        </Button>
        {href && counts[turn] > 0 ? (
          <Link href={href} prefetch={false} className="text-sm text-accent-text underline-offset-3 hover:underline">
            {words.openAll(counts[turn])}
          </Link>
        ) : null}
      </div>
      <div aria-live="polite" className="mt-3 min-h-24">
        {counts[turn] === 0 ? <p className="text-sm text-muted">{words.empty}</p> : null}
        {wanted === list ? (
          <Answered query={turned} skeleton={<Skeleton className="h-64" />} errorClassName="min-h-64">
            {({ items }) => <TurnedRows items={items} thresholds={thresholds} filter={{ ...filter, whatIf: asked }} />}
          </Answered>
        ) : null}
      </div>
    </Section>
  );
}
