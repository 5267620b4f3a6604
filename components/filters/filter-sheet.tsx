'use client';
import { SlidersHorizontal } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { countLimits } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import type { FilterPart } from './filter-parts.tsx';
import { PANELS } from './panels.ts';
import type { Panel } from './panels.ts';

/** All parts in one sheet: the filters of a phone. What is chosen holds at once. */
export function FilterSheet({
  parts,
  open,
  onOpenChange,
  onCloseAutoFocus,
}: {
  parts: FilterPart[];
  /** Which part is wanted; null = the sheet is closed. */
  open: Panel | null;
  onOpenChange: (open: Panel | null) => void;
  onCloseAutoFocus: (event: Event) => void;
}) {
  const { filter, clearLimits } = useFilter();
  const { filters } = useMessages();
  const limits = countLimits(filter);
  return (
    <Dialog open={open !== null} onOpenChange={(to) => onOpenChange(to ? PANELS[0] : null)}>
      <DialogTrigger asChild>
        <Button className={limits > 0 ? 'border-accent-text text-accent-text' : undefined}>
          <SlidersHorizontal aria-hidden strokeWidth={1.75} />
          {filters.filters}
          {limits > 0 ? <span className="font-semibold">{limits}</span> : null}
        </Button>
      </DialogTrigger>
      <DialogContent
        place="sheet"
        title={filters.filters}
        description={null}
        onOpenAutoFocus={(event) => {
          if (open === null || open === PANELS[0]) return;
          event.preventDefault();
          document.getElementById(`filter-${open}`)?.focus();
        }}
        onCloseAutoFocus={onCloseAutoFocus}
        footer={
          <>
            <Button look="quiet" size="lg" disabled={limits === 0} onClick={clearLimits}>
              {filters.clearAll}
            </Button>
            <DialogClose asChild>
              <Button look="primary" size="lg">
                {filters.done}
              </Button>
            </DialogClose>
          </>
        }
      >
        <div className="flex flex-col gap-5">
          {parts.map(({ id, name, body }) => (
            <section key={id} id={`filter-${id}`} tabIndex={-1} className="outline-none">
              <h3 className="mb-1.5 text-xs font-medium text-muted">{name}</h3>
              <div className="overflow-hidden rounded-md border border-line">{body(() => undefined)}</div>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
