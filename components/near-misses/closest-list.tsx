'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { Answered } from '#components/ui/answered.tsx';
import { Section } from '#components/ui/section.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { NearMissesAnswer } from '#lib/contract/near-misses.ts';
import { writeNear } from '#lib/domain/near-miss-text.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { closestQuery } from '#lib/queries/near-misses.ts';
import { nearHref } from '#lib/search-params/near-miss-view.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { ClosestRows } from './closest-rows.tsx';

const SIDES = ['rejected', 'approved'] as const;
type Side = (typeof SIDES)[number];

/** The nearest of each side; each opens with the whole list around it, to walk from one to the next. */
export function ClosestList({ answer: { approved, band, rejected } }: { answer: NearMissesAnswer }) {
  const words = useMessages().nearMisses.closest;
  const [side, setSide] = useState<Side>('rejected');
  const { filter, apiQuery } = useShownFilter();
  const counts: Record<Side, number> = { rejected: rejected.count, approved: approved.count };
  const asked = { kind: 'flip', band } as const;
  const href = nearHref(filter, asked, side);
  const list = new URLSearchParams(apiQuery);
  list.set('status', side);
  list.set('nearMiss', writeNear(asked));
  list.set('sort', side === 'rejected' ? '-lowestMargin' : 'lowestMargin');
  const wanted = counts[side] > 0 && href !== null;
  const query = useQuery({ ...closestQuery(list.toString()), enabled: wanted });
  return (
    <Section title={words.title}>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
        <Segmented
          label={words.which}
          value={side}
          onValueChange={setSide}
          options={SIDES.map((each) => ({ value: each, label: words[each](counts[each]) }))}
        />
        {wanted ? (
          <Link href={href} prefetch={false} className="text-sm text-accent-text underline-offset-3 hover:underline">
            {words.openAll(counts[side])}
          </Link>
        ) : null}
        {wanted ? <span className="text-xs text-muted">{words.order}</span> : null}
      </div>
      <div aria-live="polite" className="mt-2 min-h-24">
        {counts[side] === 0 ? <p className="text-sm text-muted">{words.empty}</p> : null}
        {wanted ? (
          <Answered query={query} skeleton={<Skeleton className="h-64" />} errorClassName="min-h-64">
            {({ items }) => <ClosestRows items={items} list={href.slice(href.indexOf('?') + 1)} />}
          </Answered>
        ) : null}
      </div>
    </Section>
  );
}
