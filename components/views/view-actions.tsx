'use client';
import { House, LogOut, Pencil, Pin, PinOff, Trash2, User, Users } from 'lucide-react';
import { useMay, useSignedIn } from '#components/shell/signed-in.tsx';
import { DropdownMenuItem } from '#components/ui/dropdown-menu.tsx';
import type { ListedView, ViewChange, ViewPlace } from '#lib/contract/views.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useMayChange } from './use-may-change.ts';

export interface ViewActs {
  onRename: () => void;
  onChange: (change: ViewChange & { id: string }) => void;
  onPlace: (place: ViewPlace & { id: string }) => void;
  onDelete: (view: Pick<ListedView, 'id' | 'version'>) => void;
}

/** What can be done to a view: the items of its menu. Where it stands for oneself is everybody's to say. */
export function ViewActions({
  view,
  onRename,
  onChange,
  onPlace,
  onDelete,
  onLeave,
}: ViewActs & {
  view: ListedView;
  /** Absent where the view is not the one that is looked at. */
  onLeave?: () => void;
}) {
  const { acts } = useMessages().views;
  const changes = useMayChange()(view);
  const { id, version, pinned, isDefault } = view;
  return (
    <>
      {changes ? (
        <DropdownMenuItem onSelect={onRename}>
          <Pencil aria-hidden strokeWidth={1.75} /> {acts.rename}
        </DropdownMenuItem>
      ) : null}
      <DropdownMenuItem onSelect={() => onPlace({ id, pinned: !pinned })}>
        {pinned ? <PinOff aria-hidden strokeWidth={1.75} /> : <Pin aria-hidden strokeWidth={1.75} />}
        {pinned ? acts.unpin : acts.pin}
      </DropdownMenuItem>
      <DropdownMenuItem onSelect={() => onPlace({ id, isDefault: !isDefault })}>
        <House aria-hidden strokeWidth={1.75} />
        {isDefault ? acts.dontOpenWithIt : acts.openWithIt}
      </DropdownMenuItem>
      {changes ? <Share view={view} onChange={onChange} /> : null}
      {onLeave ? (
        <DropdownMenuItem onSelect={onLeave}>
          <LogOut aria-hidden strokeWidth={1.75} /> {acts.leave}
        </DropdownMenuItem>
      ) : null}
      {changes ? (
        <DropdownMenuItem onSelect={() => onDelete({ id, version })}>
          <Trash2 aria-hidden strokeWidth={1.75} /> {acts.delete}
        </DropdownMenuItem>
      ) : null}
    </>
  );
}

/** Gives a view to the team; who made it can take it back. */
function Share({ view, onChange }: { view: ListedView } & Pick<ViewActs, 'onChange'>) {
  const { acts } = useMessages().views;
  const shares = useMay('views.share');
  const reader = useSignedIn();
  const { id, version, shared, maker } = view;
  if (!shares || (shared && maker?.id !== reader?.id)) return null;
  const Icon = shared ? User : Users;
  return (
    <DropdownMenuItem onSelect={() => onChange({ id, version, shared: !shared })}>
      <Icon aria-hidden strokeWidth={1.75} /> {shared ? acts.takeBack : acts.share}
    </DropdownMenuItem>
  );
}
