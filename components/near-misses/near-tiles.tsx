'use client';
import { ChevronsDown, ChevronsUp } from 'lucide-react';
import Link from 'next/link';
import { cn } from '#components/ui/cn.ts';
import type { NearMissesAnswer } from '#lib/contract/near-misses.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { nearHref } from '#lib/search-params/near-miss-view.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { LINK, TILE, TILES } from './layout.ts';

/** How many came near on either side, and of the rejected how many by one gate alone; each leads to its rows, the nearest first. */
export function NearTiles({ answer: { approved, band, only, rejected } }: { answer: NearMissesAnswer }) {
  const { tiles } = useMessages().nearMisses;
  const { filter } = useShownFilter();
  const near = { kind: 'flip', band } as const;
  const rows = [
    {
      name: 'rejected',
      icon: ChevronsDown,
      colour: 'text-rejected-text',
      share: rejected,
      of: tiles.ofRejected,
      href: nearHref(filter, near, 'rejected'),
    },
    {
      name: 'approved',
      icon: ChevronsUp,
      colour: 'text-approved-text',
      share: approved,
      of: tiles.ofApproved,
      href: nearHref(filter, near, 'approved'),
    },
  ] as const;
  return (
    <section aria-label={tiles.label}>
      <ul className={TILES}>
        {rows.map(({ name, icon: Icon, colour, share, of, href }) => {
          const content = (
            <>
              <span className="flex items-center gap-1.5 text-xs text-muted">
                <Icon aria-hidden className={cn('size-3.5', colour)} />
                {tiles[name]}
              </span>
              <span className="mt-1 text-2xl font-semibold">{formatCount(share.count)}</span>
              <span className={cn('text-xs', !share.enough && 'text-faint')}>
                {share.n === 0 ? '–' : of(formatRate(share.rate), formatRateInterval(share), share.n)}
              </span>
              <span className="mt-auto pt-1 text-xs text-muted">{tiles.meanings[name]}</span>
            </>
          );
          const look = 'flex h-full flex-col px-4 py-3';
          return (
            <li key={name} className={TILE}>
              {href === null || share.count === 0 ? (
                <div className={look}>{content}</div>
              ) : (
                <Link href={href} prefetch={false} data-focus-inset className={cn(look, 'hover:bg-hover')}>
                  {content}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      <OneGate n={only} of={rejected.count} href={nearHref(filter, { kind: 'only', gate: null, band }, 'rejected')} />
    </section>
  );
}

/** A number of its own only where it says something else than the one above it. */
function OneGate({ n, of, href }: { n: number; of: number; href: string | null }) {
  const { tiles } = useMessages().nearMisses;
  if (of === 0) return null;
  return (
    <p className="mt-2 text-sm text-muted">
      {n === of ? (
        tiles.allByOne
      ) : n === 0 || href === null ? (
        tiles.byOne(n)
      ) : (
        <Link href={href} prefetch={false} className={LINK}>
          {tiles.byOne(n)}
        </Link>
      )}
    </p>
  );
}
