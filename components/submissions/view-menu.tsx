'use client';
import { Columns3, Rows3, Rows4 } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import { Button } from '#components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { SUBMISSION_COLUMNS, submissionsViewParams } from '#lib/search-params/submissions-view.ts';
import { COLUMN_NAMES } from './columns.tsx';

/** Which columns, and how dense. */
export function ViewMenu() {
  const [{ columns, density }, setView] = useQueryStates(submissionsViewParams, { history: 'replace' });
  return (
    <span className="flex items-center gap-2 max-sm:hidden">
      <Segmented
        label="Density"
        iconsOnly
        value={density}
        onValueChange={(value) => void setView({ density: value })}
        options={[
          { value: 'comfortable', label: 'Comfortable rows', icon: <Rows3 aria-hidden /> },
          { value: 'compact', label: 'Compact rows', icon: <Rows4 aria-hidden /> },
        ]}
      />
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button size="sm">
            <Columns3 aria-hidden /> Columns
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          {SUBMISSION_COLUMNS.map((name) => (
            <DropdownMenuCheckboxItem
              key={name}
              checked={columns.includes(name)}
              // The last one stays: a table without columns can't be asked for them back.
              disabled={columns.length === 1 && columns.includes(name)}
              onSelect={(event) => event.preventDefault()}
              onCheckedChange={(checked) =>
                void setView({ columns: checked ? [...columns, name] : columns.filter((each) => each !== name) })
              }
            >
              {COLUMN_NAMES[name]}
            </DropdownMenuCheckboxItem>
          ))}
        </DropdownMenuContent>
      </DropdownMenu>
    </span>
  );
}
