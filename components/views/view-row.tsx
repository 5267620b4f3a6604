'use client';
import { ArrowDown, ArrowUp, Ellipsis, House, Pin } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { DropdownMenu, DropdownMenuContent, DropdownMenuTrigger } from '#components/ui/dropdown-menu.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import type { ListedView } from '#lib/contract/views.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { viewHref } from '#lib/search-params/saved-view.ts';
import { summariseView } from './describe-view.ts';
import { RenameForm } from './rename-form.tsx';
import { useMayChange } from './use-may-change.ts';
import { ViewActions } from './view-actions.tsx';
import type { ViewActs } from './view-actions.tsx';
import { ViewCount } from './view-count.tsx';

export interface ViewRowProps extends Omit<ViewActs, 'onRename'> {
  view: ListedView;
  /** The counts are from before. */
  stale: boolean;
  first: boolean;
  last: boolean;
  renaming: boolean;
  /** null = no longer. */
  onRename: (id: string | null) => void;
  onMove: (by: -1 | 1) => void;
  /** The reader goes to the view. */
  onFollow: () => void;
}

export function ViewRow(props: ViewRowProps) {
  const messages = useMessages();
  const { acts, by, isDefault, pinned } = messages.views;
  const { view, stale, first, last, renaming, onRename, onMove, onFollow } = props;
  const { onChange, onPlace, onDelete } = props;
  const changes = useMayChange()(view);
  if (renaming && changes) {
    return (
      <li className="px-2 py-1.5">
        <RenameForm view={view} onDone={() => onRename(null)} />
      </li>
    );
  }
  return (
    <li className="group flex items-center gap-1 rounded-md pr-1 hover:bg-hover">
      <Link
        href={viewHref(view)}
        onClick={onFollow}
        data-focus-inset
        className="flex min-w-0 flex-1 items-center gap-3 rounded-md px-2 py-1.5"
      >
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-1.5">
            <span className="truncate text-sm font-medium">{view.name}</span>
            {view.pinned ? <Pin aria-label={pinned} className="size-3 shrink-0 text-faint" /> : null}
            {view.isDefault ? (
              <Badge tone="accent">
                <House aria-hidden /> {isDefault}
              </Badge>
            ) : null}
          </span>
          <span className="block truncate text-xs text-muted">
            {[summariseView(messages, view), ...(view.shared && view.maker ? [by(view.maker.name)] : [])].join(' · ')}
          </span>
        </span>
        <ViewCount view={view} stale={stale} />
      </Link>
      {changes ? (
        <>
          <Move by={-1} icon={ArrowUp} view={view} off={first} onMove={onMove} />
          <Move by={1} icon={ArrowDown} view={view} off={last} onMove={onMove} />
        </>
      ) : null}
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button look="quiet" size="sm" icon aria-label={acts.moreFor(view.name)}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <ViewActions
            view={view}
            onRename={() => onRename(view.id)}
            onChange={onChange}
            onPlace={onPlace}
            onDelete={onDelete}
          />
        </DropdownMenuContent>
      </DropdownMenu>
    </li>
  );
}

/** Stays focusable at the end of the way: who moved it there has not lost their place. */
function Move({
  by,
  icon,
  view,
  off,
  onMove,
}: {
  by: -1 | 1;
  icon: typeof ArrowUp;
  view: ListedView;
  off: boolean;
  onMove: (by: -1 | 1) => void;
}) {
  const { acts } = useMessages().views;
  return (
    <IconButton
      icon={icon}
      size="sm"
      label={by < 0 ? acts.moveUp(view.name) : acts.moveDown(view.name)}
      aria-disabled={off}
      data-move={`${view.id}/${by}`}
      onClick={() => !off && onMove(by)}
    />
  );
}
