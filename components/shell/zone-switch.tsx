'use client';
import { ChevronDown, Globe } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '#components/ui/popover.tsx';
import { SearchList, type SearchListItem } from '#components/ui/search-list.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { listTimeZones, localTimeZone } from '#lib/domain/time-zones.ts';
import { formatCity, formatOffset, formatZone } from '#lib/format/zones.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { startOfDay } from '#lib/domain/zone-days.ts';
import { useToday } from '#lib/search-params/use-now.ts';
import { useChooseZone } from './settings/use-choose-zone.ts';
import { useFocusReturn } from './shortcuts/use-focus-return.ts';
import { useKeyCaps } from './shortcuts/key-preferences.ts';
import { useShortcut } from './shortcuts/use-shortcuts.ts';

/** The zone in which days begin and times are shown. */
export function ZoneSwitch() {
  const texts = useMessages().ranges.zone;
  const [open, setOpen] = useState(false);
  const { zone } = useFilter();
  const chooseZone = useChooseZone();
  const { dashboardTimeZone } = useDashboardSettings();
  const today = startOfDay(useToday(zone), zone);
  const offset = zone === 'UTC' ? '' : formatOffset(zone, today);
  const focus = useFocusReturn();
  const caps = useKeyCaps('zone');
  useShortcut('zone', () => {
    focus.remember();
    setOpen(true);
  });
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <Tooltip content={texts.is(formatZone(zone))} keys={caps}>
        <PopoverTrigger asChild>
          <Button>
            <Globe aria-hidden strokeWidth={1.75} className="text-faint" />
            <VisuallyHidden>{texts.before}</VisuallyHidden>
            {formatCity(zone)}
            {offset ? <span className="hidden font-normal text-faint sm:inline">{offset}</span> : null}
            <ChevronDown aria-hidden className="text-faint" />
          </Button>
        </PopoverTrigger>
      </Tooltip>
      <PopoverContent aria-label={texts.label} onCloseAutoFocus={focus.onCloseAutoFocus}>
        <SearchList
          label={texts.label}
          placeholder={texts.placeholder}
          items={zoneItems(texts, zone, dashboardTimeZone, today)}
          selected={[zone]}
          onChoose={(chosen) => {
            chooseZone(chosen);
            setOpen(false);
          }}
          empty={texts.none}
          className="w-80"
        />
      </PopoverContent>
    </Popover>
  );
}

/** Those that most are after first, then all. */
function zoneItems(
  texts: Messages['ranges']['zone'],
  current: string,
  dashboardTimeZone: string,
  at: number,
): SearchListItem[] {
  const local = localTimeZone();
  const roles = new Map<string, string[]>();
  for (const [zone, role] of [
    [current, ''],
    [dashboardTimeZone, texts.byDefault],
    [local, texts.ofBrowser],
    ['UTC', ''],
  ] as const) {
    roles.set(zone, [...(roles.get(zone) ?? []), ...(role ? [role] : [])]);
  }
  const item = (zone: string, group: string): SearchListItem => {
    const offset = formatOffset(zone, at);
    const role = roles.get(zone)?.join(', ') ?? '';
    const label = role ? `${formatZone(zone)} · ${role}` : formatZone(zone);
    return { value: zone, label, detail: offset, group, keywords: `${zone} ${offsetsTyped(offset)}` };
  };
  return [
    ...[...roles.keys()].map((zone) => item(zone, texts.suggested)),
    ...listTimeZones()
      .filter((zone) => !roles.has(zone))
      .map((zone) => item(zone, texts.all)),
  ];
}

/** Offsets as they are typed: with the hyphen of the keyboard, without the leading nought. */
function offsetsTyped(offset: string): string {
  const typed = offset.replace('−', '-');
  const short = typed.replace(/^([+-])0/, '$1');
  return `utc${typed} utc${short} gmt${typed} gmt${short}`;
}
