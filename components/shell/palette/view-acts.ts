'use client';
import { Globe, RefreshCw } from 'lucide-react';
import { toast } from '#components/ui/toast.ts';
import { listTimeZones, localTimeZone } from '#lib/domain/time-zones.ts';
import { startOfDay } from '#lib/domain/zone-days.ts';
import { formatOffset, formatZone } from '#lib/format/zones.ts';
import { problemText } from '#lib/messages/describe-problem.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { problemOf } from '#lib/queries/fetch-json.ts';
import { readAgain } from '#lib/queries/sync.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useToday } from '#lib/search-params/use-now.ts';
import { useChooseZone } from '../settings/use-choose-zone.ts';
import { THEMES, useThemeChoice } from '../settings/use-theme-choice.ts';
import { useMay } from '../signed-in.tsx';
import type { PaletteAct } from './palette-acts.ts';

/** Zones, themes, and having today read again: what can be done on any page. */
export function useViewActs(): PaletteAct[] {
  const messages = useMessages();
  const { palette } = messages;
  const { zone } = useFilter();
  const chooseZone = useChooseZone();
  const { dashboardTimeZone, defaultTimeZone } = useDashboardSettings();
  const { theme, chooseTheme } = useThemeChoice();
  const readsAgain = useMay('sync.request');
  const todayUtc = useToday('UTC');
  const at = startOfDay(todayUtc, 'UTC');
  const local = localTimeZone();
  const near = [...new Set(['UTC', local, defaultTimeZone, dashboardTimeZone])];
  const zoneAct = (name: string): PaletteAct => ({
    id: `zone:${name}`,
    group: palette.groups.timeZone,
    name: (name === local ? palette.zoneOfBrowser : palette.zone)(formatZone(name)),
    detail: formatOffset(name, at),
    keywords: `${name} ${formatOffset(name, at).replace('−', '-')} ${palette.keywords.zone}`,
    icon: Globe,
    on: name === zone,
    soughtOnly: !near.includes(name),
    run: () => chooseZone(name),
  });
  const readToday: PaletteAct = {
    id: 'read-today-again',
    group: palette.groups.sync,
    name: palette.readToday,
    detail: palette.dayOfUtc,
    keywords: palette.keywords.readToday,
    icon: RefreshCw,
    run: () => readTodayAgain(messages, todayUtc),
  };
  return [
    ...near.map(zoneAct),
    ...listTimeZones()
      .filter((name) => !near.includes(name))
      .map(zoneAct),
    ...THEMES.map(({ value, icon }): PaletteAct => ({
      id: `theme:${value}`,
      group: palette.groups.view,
      name: palette.themes[value],
      icon,
      keywords: `${value} ${palette.keywords.theme}`,
      on: theme === value,
      run: () => chooseTheme(value),
    })),
    ...(readsAgain ? [readToday] : []),
  ];
}

async function readTodayAgain({ palette, problems }: Messages, day: string): Promise<void> {
  try {
    const { accepted } = await readAgain({ from: day, to: day });
    if (accepted > 0) toast(palette.todayIsNext, { description: palette.todayIsNextDetail });
    else toast(palette.nothingIsRead, { description: palette.nothingIsReadDetail });
  } catch (error) {
    const { title, detail } = problemText(problems, problemOf(error));
    toast(title, { description: detail });
  }
}
