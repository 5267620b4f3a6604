'use client';
import { Bookmark, BookmarkX, Ellipsis, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { useMay } from '#components/shell/signed-in.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { DropdownMenu, DropdownMenuContent, DropdownMenuTrigger } from '#components/ui/dropdown-menu.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { ListedView } from '#lib/contract/views.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { viewHref } from '#lib/search-params/saved-view.ts';
import type { ViewAddress } from '#lib/search-params/saved-view.ts';
import { SaveViewDialog, ViewsDialog } from './lazy-dialogs.tsx';
import { useCurrentView } from './use-current-view.ts';
import { useMayChange } from './use-may-change.ts';
import { useViewActs } from './use-view-acts.ts';
import { ViewActions } from './view-actions.tsx';

/** Which view the address came from, whether it still shows that, and how to save or undo the difference. */
export function ViewBar() {
  const { bar } = useMessages().views;
  const { current, address, leave } = useCurrentView();
  if (!address || current.kind === 'none') return null;
  return (
    <section
      aria-label={bar.name}
      className="flex min-h-10 flex-col justify-center border-b border-line px-3 py-1 text-sm sm:px-5"
    >
      {current.kind === 'loading' ? <Skeleton className="h-4 w-40" /> : null}
      {current.kind === 'unreadable' ? (
        <Notice icon={TriangleAlert} action={bar.tryAgain} onAction={current.retry}>
          {bar.unreadable(current.title)}
        </Notice>
      ) : null}
      {current.kind === 'gone' ? (
        <Notice icon={BookmarkX} action={bar.close} onAction={leave}>
          {bar.gone}
        </Notice>
      ) : null}
      {current.kind === 'shown' ? <Shown {...current} address={address} onLeave={leave} /> : null}
    </section>
  );
}

function Notice({
  icon: Icon,
  action,
  onAction,
  children,
}: {
  icon: typeof Bookmark;
  action: string;
  onAction: () => void;
  children: React.ReactNode;
}) {
  return (
    <div className="flex items-center gap-2">
      <Icon aria-hidden className="size-4 shrink-0 text-caution" strokeWidth={1.75} />
      <p role="status" className="min-w-0 flex-1 text-muted">
        {children}
      </p>
      <Button look="link" size="inline" onClick={onAction}>
        {action}
      </Button>
    </div>
  );
}

function Shown({
  view,
  edited,
  address,
  onLeave,
}: {
  view: ListedView;
  edited: boolean;
  address: ViewAddress;
  onLeave: () => void;
}) {
  const { views } = useMessages();
  const { change, place, remove } = useViewActs();
  const writes = useMay('views.write');
  const changes = useMayChange()(view);
  const [open, setOpen] = useState<'save' | 'rename' | null>(null);
  const saveAsNew = useRef<HTMLButtonElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const problem = useProblem(change.error ?? place.error);
  return (
    <>
      <div className="flex items-center gap-2">
        <Bookmark aria-hidden className="size-4 shrink-0 text-accent-text" strokeWidth={1.75} />
        <h2 title={view.name} className="min-w-0 truncate font-medium">
          {view.name}
        </h2>
        {view.shared ? <Badge>{views.bar.team}</Badge> : null}
        <span role="status">{edited ? <Badge tone="caution">{views.edited}</Badge> : null}</span>
        <div className="ml-auto flex shrink-0 items-center gap-1">
          {edited ? (
            <>
              <Button look="quiet" size="sm" asChild>
                <Link href={viewHref(view)} scroll={false}>
                  {views.bar.reset}
                </Link>
              </Button>
              {writes ? (
                <Button ref={saveAsNew} size="sm" className="max-sm:hidden" onClick={() => setOpen('save')}>
                  {views.bar.saveAsNew}
                </Button>
              ) : null}
              {changes ? (
                <Button
                  size="sm"
                  look="primary"
                  disabled={change.isPending}
                  onClick={() => change.mutate({ id: view.id, version: view.version, ...address })}
                >
                  {views.bar.save}
                </Button>
              ) : null}
            </>
          ) : null}
          <DropdownMenu>
            <DropdownMenuTrigger asChild>
              <Button ref={more} look="quiet" size="sm" icon aria-label={views.acts.moreFor(view.name)}>
                <Ellipsis aria-hidden />
              </Button>
            </DropdownMenuTrigger>
            <DropdownMenuContent align="end">
              <ViewActions
                view={view}
                onRename={() => setOpen('rename')}
                onLeave={onLeave}
                onChange={change.mutate}
                onPlace={place.mutate}
                onDelete={remove.mutate}
              />
            </DropdownMenuContent>
          </DropdownMenu>
        </div>
      </div>
      {problem ? (
        <p role="alert" className="pb-1 text-xs text-rejected-text">
          {problem.detail} {problem.action}
        </p>
      ) : null}
      {open === 'save' ? (
        <SaveViewDialog
          address={address}
          from={{ view, edited }}
          onClose={() => setOpen(null)}
          returnFocus={() => (saveAsNew.current ?? more.current)?.focus()}
        />
      ) : null}
      {open === 'rename' ? (
        <ViewsDialog renaming={view.id} onClose={() => setOpen(null)} returnFocus={() => more.current?.focus()} />
      ) : null}
    </>
  );
}
