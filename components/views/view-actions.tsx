'use client';
import { House, LogOut, Pencil, Pin, PinOff, Trash2 } from 'lucide-react';
import { DropdownMenuItem } from '#components/ui/dropdown-menu.tsx';
import type { ListedView, ViewChange } from '#lib/contract/views.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

/** What can be done to a view: the items of its menu. */
export function ViewActions({
  view,
  onRename,
  onChange,
  onDelete,
  onLeave,
}: {
  view: ListedView;
  onRename: () => void;
  onChange: (change: ViewChange & { id: string }) => void;
  onDelete: (view: Pick<ListedView, 'id' | 'version'>) => void;
  /** Absent where the view is not the one that is looked at. */
  onLeave?: () => void;
}) {
  const { acts } = useMessages().views;
  const { id, version, pinned, isDefault } = view;
  return (
    <>
      <DropdownMenuItem onSelect={onRename}>
        <Pencil aria-hidden strokeWidth={1.75} /> {acts.rename}
      </DropdownMenuItem>
      <DropdownMenuItem onSelect={() => onChange({ id, version, pinned: !pinned })}>
        {pinned ? <PinOff aria-hidden strokeWidth={1.75} /> : <Pin aria-hidden strokeWidth={1.75} />}
        {pinned ? acts.unpin : acts.pin}
      </DropdownMenuItem>
      <DropdownMenuItem onSelect={() => onChange({ id, version, isDefault: !isDefault })}>
        <House aria-hidden strokeWidth={1.75} />
        {isDefault ? acts.dontOpenWithIt : acts.openWithIt}
      </DropdownMenuItem>
      {onLeave ? (
        <DropdownMenuItem onSelect={onLeave}>
          <LogOut aria-hidden strokeWidth={1.75} /> {acts.leave}
        </DropdownMenuItem>
      ) : null}
      <DropdownMenuItem onSelect={() => onDelete({ id, version })}>
        <Trash2 aria-hidden strokeWidth={1.75} /> {acts.delete}
      </DropdownMenuItem>
    </>
  );
}
