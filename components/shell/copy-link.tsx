'use client';
import { CalendarCheck, Link2 } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { toast } from 'sonner';
import { Button } from '#components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { useCopy } from '#components/ui/use-copy.ts';
import { formatDayRange } from '#lib/format/days.ts';
import { filterHref } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { usePaletteActs } from './palette/palette-acts.ts';
import { useKeyCaps } from './shortcuts/key-preferences.ts';
import { useShortcut } from './shortcuts/use-shortcuts.ts';

/** The address with zone and range written out: it means the same where the defaults are others. */
export function CopyLink() {
  const { filter, zone, range } = useFilter();
  const { copy } = useCopy();
  const pathname = usePathname();
  const params = useSearchParams();
  const moving = typeof filter.range === 'string' && range !== null;

  async function copyLink(fixed: boolean) {
    const changes = { tz: zone, ...(fixed && range ? { range } : {}) };
    const url = new URL(filterHref(`${pathname}?${params.toString()}`, changes), window.location.origin);
    if (!fixed && typeof filter.range === 'string') url.searchParams.set('range', filter.range);
    const done = await copy(url.href);
    if (done)
      toast('Link copied', {
        description: fixed ? 'It will always show the same days.' : 'It shows what you see here.',
      });
    else toast('The browser refused to copy', { description: 'Copy the address from its bar instead.' });
  }

  useShortcut('copy-link', () => copyLink(false));
  usePaletteActs(() =>
    moving
      ? [
          {
            id: 'copy-fixed-link',
            group: 'Everywhere',
            name: 'Copy a link with fixed days',
            detail: formatDayRange(range),
            icon: CalendarCheck,
            run: () => copyLink(true),
          },
        ]
      : [],
  );

  return (
    <DropdownMenu>
      <Tooltip content="Copy a link to this view" keys={useKeyCaps('copy-link')}>
        <DropdownMenuTrigger asChild>
          <Button look="quiet" icon aria-label="Copy a link to this view">
            <Link2 aria-hidden strokeWidth={1.75} />
          </Button>
        </DropdownMenuTrigger>
      </Tooltip>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={() => void copyLink(false)}>
          <Link2 aria-hidden strokeWidth={1.75} />
          Copy link to this view
        </DropdownMenuItem>
        {moving ? (
          <DropdownMenuItem onSelect={() => void copyLink(true)}>
            <CalendarCheck aria-hidden strokeWidth={1.75} />
            Copy with fixed days, {formatDayRange(range)}
          </DropdownMenuItem>
        ) : null}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
