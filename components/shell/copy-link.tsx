'use client';
import { CalendarCheck, Link2 } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { Button } from '#components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { toast } from '#components/ui/toast.ts';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { useCopy } from '#components/ui/use-copy.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { filterHref } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { usePaletteActs } from './palette/palette-acts.ts';
import { useKeyCaps } from './shortcuts/key-preferences.ts';
import { useShortcut } from './shortcuts/use-shortcuts.ts';

/** The address with zone and range written out: it means the same where the defaults are others. */
export function CopyLink() {
  const { shell, shortcuts, format } = useMessages();
  const say = shell.link;
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
    if (done) toast(say.copied, { description: fixed ? say.fixedDays : say.asHere });
    else toast(say.refused, { description: say.refusedHint });
  }

  useShortcut('copy-link', () => copyLink(false));
  usePaletteActs(() =>
    moving
      ? [
          {
            id: 'copy-fixed-link',
            group: shortcuts.scopes.everywhere,
            name: say.copyFixed,
            detail: format.dayRange(range),
            icon: CalendarCheck,
            run: () => copyLink(true),
          },
        ]
      : [],
  );

  return (
    <DropdownMenu>
      <Tooltip content={say.label} keys={useKeyCaps('copy-link')}>
        <DropdownMenuTrigger asChild>
          <Button look="quiet" icon aria-label={say.label}>
            <Link2 aria-hidden strokeWidth={1.75} />
          </Button>
        </DropdownMenuTrigger>
      </Tooltip>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={() => void copyLink(false)}>
          <Link2 aria-hidden strokeWidth={1.75} />
          {say.copy}
        </DropdownMenuItem>
        {moving ? (
          <DropdownMenuItem onSelect={() => void copyLink(true)}>
            <CalendarCheck aria-hidden strokeWidth={1.75} />
            {say.copyFixedDays(format.dayRange(range))}
          </DropdownMenuItem>
        ) : null}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
