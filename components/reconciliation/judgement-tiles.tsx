'use client';
import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { cn } from '#components/ui/cn.ts';
import type { ReconciliationAnswer } from '#lib/contract/reconciliation.ts';
import { JUDGEMENTS } from '#lib/domain/reconciliation.ts';
import { rate } from '#lib/domain/statistics.ts';
import { formatCount, formatRate, formatRateInterval } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';

export const TILES = 'grid border-t border-l border-line sm:grid-cols-3';
export const TILE = 'min-h-28 border-r border-b border-line';

const ICONS = { explained: CircleCheck, unexplained: TriangleAlert, cannotTell: CircleHelp };
const COLOURS = { explained: 'text-approved-text', unexplained: 'text-rejected-text', cannotTell: 'text-muted' };

/** How many verdicts follow, how many contradict, and of how many it can't be told; each leads to its rows. */
export function JudgementTiles({ totals }: { totals: ReconciliationAnswer['totals'] }) {
  const { judgements, meanings, tiles } = useMessages().reconciliation;
  const { filter } = useShownFilter();
  const looked = totals.submissions - totals.waiting;
  return (
    <section aria-label={tiles.label}>
      <ul className={TILES}>
        {JUDGEMENTS.map((judgement) => {
          const share = rate(totals[judgement], looked);
          const href = rowsHref(filter, { reconciliation: [judgement] });
          const Icon = ICONS[judgement];
          const content = (
            <>
              <span className="flex items-center gap-1.5 text-xs text-muted">
                <Icon aria-hidden className={cn('size-3.5', COLOURS[judgement])} />
                {judgements[judgement]}
              </span>
              <span className="mt-1 text-2xl font-semibold">{formatCount(totals[judgement])}</span>
              <span className={cn('text-xs', !share.enough && 'text-faint')}>
                {share.n === 0 ? '–' : tiles.ofAll(formatRate(share.rate), formatRateInterval(share), share.n)}
              </span>
              <span className="mt-auto pt-1 text-xs text-muted">{meanings[judgement]}</span>
            </>
          );
          const look = 'flex h-full flex-col px-4 py-3';
          return (
            <li key={judgement} className={TILE}>
              {href === null ? (
                <div className={look}>{content}</div>
              ) : (
                <Link href={href} data-focus-inset className={cn(look, 'hover:bg-hover')}>
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
