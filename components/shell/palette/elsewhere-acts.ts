'use client';
import { Columns3, Download, SlidersHorizontal } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { panelControl, panelNames, PANELS } from '#components/filters/panels.ts';
import { useNarrow } from '#components/ui/use-narrow.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { filterHref, lastingFilter } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { FILTERED } from './filtered-pages.ts';
import type { PaletteAct } from './palette-acts.ts';
import { useMay } from '../signed-in.tsx';
import { want } from './wanted.ts';

/** What this page has no control for, but the list has: they lead there, and open it. Pages register their own themselves. */
export function useElsewhereActs(): PaletteAct[] {
  const { filters, palette, submissions } = useMessages();
  const { filter } = useFilter();
  const pathname = usePathname();
  const router = useRouter();
  const narrow = useNarrow();
  const exports = useMay('submissions.export');
  if (pathname === '/submissions') return [];

  const filtered = FILTERED.includes(pathname);
  const open = (control: string): void => {
    want(control);
    router.push(filterHref('/submissions', filtered ? filter : lastingFilter(filter)));
  };
  const panels = filtered
    ? []
    : PANELS.map((panel): PaletteAct => ({
        id: panelControl(panel),
        group: palette.groups.filter,
        name: palette.filterSubmissionsBy(panelNames(filters)[panel]),
        keywords: palette.keywords.panels[panel],
        icon: SlidersHorizontal,
        soughtOnly: true,
        run: () => open(panelControl(panel)),
      }));
  const columns: PaletteAct = {
    id: 'columns',
    group: submissions.title,
    name: palette.chooseColumns,
    keywords: palette.keywords.chooseColumns,
    icon: Columns3,
    soughtOnly: true,
    run: () => open('columns'),
  };
  const download: PaletteAct = {
    id: 'export',
    group: submissions.title,
    name: palette.exportSubmissions,
    keywords: palette.keywords.exportSubmissions,
    icon: Download,
    run: () => open('export'),
  };
  return [...panels, ...(exports ? [download] : []), ...(narrow ? [] : [columns])];
}
