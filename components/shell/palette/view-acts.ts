'use client';
import { Globe, Monitor, Moon, RefreshCw, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { toast } from 'sonner';
import { listTimeZones, localTimeZone } from '#lib/domain/time-zones.ts';
import { startOfDay } from '#lib/domain/zone-days.ts';
import { formatOffset, formatZone } from '#lib/format/zones.ts';
import { problemOf } from '#lib/queries/fetch-json.ts';
import { readAgain } from '#lib/queries/sync.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useToday } from '#lib/search-params/use-now.ts';
import type { PaletteAct } from './palette-acts.ts';

const THEMES = [
  { value: 'system', name: 'Theme: as the system', icon: Monitor },
  { value: 'light', name: 'Theme: light', icon: Sun },
  { value: 'dark', name: 'Theme: dark', icon: Moon },
] as const;

/** Zones, themes, and having today read again: what can be done on any page. */
export function useViewActs(): PaletteAct[] {
  const { zone, setFilter } = useFilter();
  const { defaultTimeZone } = useDashboardSettings();
  const { theme, setTheme } = useTheme();
  const todayUtc = useToday('UTC');
  const at = startOfDay(todayUtc, 'UTC');
  const local = localTimeZone();
  const near = [...new Set(['UTC', local, defaultTimeZone])];
  const zoneAct = (name: string): PaletteAct => ({
    id: `zone:${name}`,
    group: 'Time zone',
    name: name === local ? `Time zone: ${formatZone(name)}, of this browser` : `Time zone: ${formatZone(name)}`,
    detail: formatOffset(name, at),
    keywords: `${name} ${formatOffset(name, at).replace('−', '-')} clock`,
    icon: Globe,
    on: name === zone,
    soughtOnly: !near.includes(name),
    run: () => setFilter({ tz: name === defaultTimeZone ? null : name }),
  });
  return [
    ...near.map(zoneAct),
    ...listTimeZones()
      .filter((name) => !near.includes(name))
      .map(zoneAct),
    ...THEMES.map(({ value, name, icon }): PaletteAct => ({
      id: `theme:${value}`,
      group: 'View',
      name,
      icon,
      keywords: 'colours appearance mode',
      on: theme === value,
      run: () => setTheme(value),
    })),
    {
      id: 'read-today-again',
      group: 'Sync',
      name: 'Read today again from ARGOS now',
      detail: 'the day of UTC',
      keywords: 'refresh reload sync mirror',
      icon: RefreshCw,
      run: () => readTodayAgain(todayUtc),
    },
  ];
}

async function readTodayAgain(day: string): Promise<void> {
  try {
    const { accepted } = await readAgain({ from: day, to: day });
    if (accepted > 0) toast('Today will be read next', { description: 'The Sync page shows when it is done.' });
    else toast('Nothing is read', { description: 'No key is known to the sync yet: is it running?' });
  } catch (error) {
    const { title, detail } = problemOf(error);
    toast(title, { description: detail });
  }
}
