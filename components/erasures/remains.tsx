'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { Button } from '#components/ui/button.tsx';
import { Section } from '#components/ui/section.tsx';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import type { RemainsAnswer } from '#lib/contract/erasures.ts';
import type { Remain } from '#lib/domain/erasure.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { remainsQuery } from '#lib/queries/erasures.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';

/** Is anything left of what was erased? What only this mirror would have must be none; what ARGOS still lists is for the reader to know. */
export function Remains() {
  const { left } = useMessages().erasures;
  const { apiQuery } = useShownFilter();
  const { data, error, isPending, refetch } = useQuery({
    ...remainsQuery(apiQuery),
    placeholderData: keepPreviousData,
  });
  const problem = useProblem(data ? null : error);
  return (
    <Section title={left.title}>
      <div className="min-h-32 pt-2 text-sm">
        {isPending ? (
          <Loading says={left.pending}>
            <Skeleton className="h-4 w-96 max-w-full" />
            <Skeleton className="mt-3 h-16 w-full max-w-2xl" />
          </Loading>
        ) : null}
        {problem ? (
          <p role="alert">
            {left.notAsked(problem.title)}{' '}
            <Button look="link" size="inline" onClick={() => void refetch()}>
              {left.tryAgain}
            </Button>
          </p>
        ) : null}
        {data ? <Found answer={data} /> : null}
      </div>
    </Section>
  );
}

function Found({ answer: { erased, remains } }: { answer: RemainsAnswer }) {
  const { left } = useMessages().erasures;
  const ours = remains.record + remains.quarantine;
  // Ids stay, as ARGOS says; comments and scores are what an erasure was to take.
  const listed = Math.max(remains.comments, remains.scores);
  const Icon = ours === 0 ? CircleCheck : TriangleAlert;
  return (
    <>
      <p className="flex items-start gap-1.5">
        <Icon
          aria-hidden
          className={`mt-0.5 size-4 shrink-0 ${ours === 0 ? 'text-approved-text' : 'text-rejected-text'}`}
        />
        {ours === 0 ? left.clean(erased) : left.found(ours)}
      </p>
      {listed === 0 ? null : (
        <p className="mt-1 flex items-start gap-1.5">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-caution-text" />
          {left.stillListed(listed)}
        </p>
      )}
      <div className="mt-3 grid gap-x-10 gap-y-3 sm:grid-cols-2">
        <Numbers title={left.ours} remains={remains} names={['record', 'quarantine']} />
        <Numbers title={left.listed} remains={remains} names={['subject', 'comments', 'scores']} />
      </div>
      <p className="mt-2 max-w-prose text-xs text-muted">{left.note}</p>
    </>
  );
}

function Numbers({
  title,
  remains,
  names,
}: {
  title: string;
  remains: RemainsAnswer['remains'];
  names: readonly Remain[];
}) {
  const { remains: words } = useMessages().erasures;
  const { filter } = useShownFilter();
  return (
    <section aria-label={title}>
      <h3 className="text-xs text-muted">{title}</h3>
      <ul className="mt-1">
        {names.map((each) => {
          const href = remains[each] === 0 ? null : rowsHref(filter, { remains: [each] });
          return (
            <li key={each} className="flex min-h-7 items-center justify-between gap-3 border-b border-line">
              <span>{words[each]}</span>
              {href === null ? (
                <span className="text-muted">{formatCount(remains[each])}</span>
              ) : (
                <Link href={href} prefetch={false} className="text-accent-text underline-offset-3 hover:underline">
                  {formatCount(remains[each])}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
