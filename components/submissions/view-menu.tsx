'use client';
import { Columns3, Rows3, Rows4 } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import { useEffect, useState } from 'react';
import { usePaletteActs } from '#components/shell/palette/palette-acts.ts';
import { isWanted, satisfy } from '#components/shell/palette/wanted.ts';
import { useFocusReturn } from '#components/shell/shortcuts/use-focus-return.ts';
import { useShortcut } from '#components/shell/shortcuts/use-shortcuts.ts';
import { Button } from '#components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { useNarrow } from '#components/ui/use-narrow.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { SUBMISSION_COLUMNS, submissionsViewParams } from '#lib/search-params/submissions-view.ts';
import type { SubmissionColumn } from '#lib/search-params/submissions-view.ts';
import { columnNames } from './columns.tsx';
import { useDensity } from './use-density.ts';

/** Which columns, and how dense. */
export function ViewMenu() {
  const messages = useMessages();
  const { palette } = messages;
  const { title, view } = messages.submissions;
  const narrow = useNarrow();
  const [open, setOpen] = useState(() => isWanted('columns'));
  const focus = useFocusReturn();
  useEffect(satisfy, []);
  const names = columnNames(messages);
  const [density, chooseDensity] = useDensity();
  const [{ columns }, setView] = useQueryStates(submissionsViewParams, { history: 'replace' });
  const toggle = (name: SubmissionColumn) =>
    setView({ columns: columns.includes(name) ? columns.filter((each) => each !== name) : [...columns, name] });

  useShortcut('density', () => chooseDensity(density === 'compact' ? 'comfortable' : 'compact'));
  // A phone shows cards.
  usePaletteActs(() =>
    narrow
      ? []
      : [
          {
            id: 'columns',
            group: title,
            name: palette.chooseColumns,
            keywords: palette.keywords.chooseColumns,
            icon: Columns3,
            run: () => {
              focus.remember();
              setOpen(true);
            },
          },
        ],
  );
  usePaletteActs(() =>
    SUBMISSION_COLUMNS.filter((name) => columns.length > 1 || !columns.includes(name)).map((name) => ({
      id: `column:${name}`,
      group: view.columns,
      name: (columns.includes(name) ? view.hideColumn : view.showColumn)(names[name]),
      keywords: view.keywords,
      icon: Columns3,
      soughtOnly: true,
      run: () => toggle(name),
    })),
  );

  return (
    <span className="flex items-center gap-2 max-sm:hidden">
      <Segmented
        label={view.density}
        iconsOnly
        value={density}
        onValueChange={chooseDensity}
        options={[
          { value: 'comfortable', label: view.comfortable, icon: <Rows3 aria-hidden /> },
          { value: 'compact', label: view.compact, icon: <Rows4 aria-hidden /> },
        ]}
      />
      <DropdownMenu open={open && !narrow} onOpenChange={setOpen}>
        <DropdownMenuTrigger asChild>
          <Button size="sm">
            <Columns3 aria-hidden /> {view.columns}
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end" onCloseAutoFocus={focus.onCloseAutoFocus}>
          {SUBMISSION_COLUMNS.map((name) => (
            <DropdownMenuCheckboxItem
              key={name}
              checked={columns.includes(name)}
              // The last one stays: a table without columns can't be asked for them back.
              disabled={columns.length === 1 && columns.includes(name)}
              onSelect={(event) => event.preventDefault()}
              onCheckedChange={() => void toggle(name)}
            >
              {names[name]}
            </DropdownMenuCheckboxItem>
          ))}
        </DropdownMenuContent>
      </DropdownMenu>
    </span>
  );
}
