'use client';
import { ChevronsDown, ChevronsUp, Crosshair } from 'lucide-react';
import Link from 'next/link';
import { cn } from '#components/ui/cn.ts';
import type { NearMissesAnswer } from '#lib/contract/near-misses.ts';
import { rate } from '#lib/domain/statistics.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { nearHref } from '#lib/search-params/near-miss-view.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { TILE, TILES } from './layout.ts';

/** How many came near on either side, and how many by one gate alone; each leads to its rows, the nearest first. */
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
    {
      name: 'only',
      icon: Crosshair,
      colour: 'text-muted',
      share: rate(only, rejected.count),
      of: tiles.ofNear,
      href: nearHref(filter, { kind: 'only', gate: null, band }, 'rejected'),
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
    </section>
  );
}
