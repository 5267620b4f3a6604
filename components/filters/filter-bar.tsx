'use client';
import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useState } from 'react';
import { usePaletteActs } from '#components/shell/palette/palette-acts.ts';
import { isWanted, satisfy } from '#components/shell/palette/wanted.ts';
import { useFocusReturn } from '#components/shell/shortcuts/use-focus-return.ts';
import { useNarrow } from '#components/ui/use-narrow.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { countLimits } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { FilterMenu } from './filter-menu.tsx';
import { useFilterParts } from './filter-parts.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { panelControl, PANELS } from './panels.ts';
import type { Panel } from './panels.ts';
import { TextFilter } from './text-filter.tsx';

/** What can narrow the view: AND across fields, OR within one. On a phone the parts are in a sheet. */
export function FilterBar() {
  const { filter } = useFilter();
  const { filters, palette } = useMessages();
  const parts = useFilterParts();
  const narrow = useNarrow();
  const focus = useFocusReturn();
  const [open, setOpen] = useState<Panel | null>(() => PANELS.find((each) => isWanted(panelControl(each))) ?? null);
  useEffect(satisfy, []);

  usePaletteActs(() =>
    parts.map(({ id, name }) => ({
      id: panelControl(id),
      group: palette.groups.filter,
      name: palette.filterBy(name),
      keywords: palette.keywords.panels[id],
      icon: SlidersHorizontal,
      run: () => {
        focus.remember();
        setOpen(id);
      },
    })),
  );

  return (
    <div
      role="group"
      data-filter-bar
      aria-label={filters.filter}
      tabIndex={-1}
      className="flex rounded-md items-center gap-1.5 sm:flex-wrap"
    >
      <TextFilter />
      <div className="contents max-sm:hidden">
        {parts.map(({ id, name, limits, width, body }) => (
          <FilterMenu
            key={id}
            name={name}
            limits={countLimits(filter, limits)}
            className={width}
            open={!narrow && open === id}
            onOpenChange={(to) => setOpen(to ? id : null)}
            onCloseAutoFocus={focus.onCloseAutoFocus}
          >
            {body}
          </FilterMenu>
        ))}
      </div>
      <div className="sm:hidden">
        <FilterSheet
          parts={parts}
          open={narrow ? open : null}
          onOpenChange={setOpen}
          onCloseAutoFocus={focus.onCloseAutoFocus}
        />
      </div>
    </div>
  );
}
