'use client';
import { useQuery } from '@tanstack/react-query';
import { Bookmark } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Dialog, DialogContent } from '#components/ui/dialog.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { ListedView } from '#lib/contract/views.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { viewsQuery } from '#lib/queries/views.ts';
import type { ViewToSave } from '#lib/queries/views.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { DeletedView } from './deleted-view.tsx';
import { useViewActs } from './use-view-acts.ts';
import { ViewRow } from './view-row.tsx';

export interface ViewsDialogProps {
  /** Opens with the name of this view to be edited. */
  renaming?: string;
  onClose: () => void;
  /** Back to what opened it. */
  returnFocus: () => void;
}

/** All views: to go to, to put in order, to rename, to pin, to delete. On a phone a sheet. */
export default function ViewsDialog({ renaming, onClose, returnFocus }: ViewsDialogProps) {
  const { views } = useMessages();
  const { data, error, isPending, isFetching, isError, refetch } = useQuery(viewsQuery);
  const [deleted, setDeleted] = useState<ViewToSave | null>(null);
  const { remove, bringBack, offerUndo } = useViewActs(setDeleted);
  const problem = useProblem(error);

  function close(): void {
    onClose();
    if (deleted) offerUndo(deleted);
  }

  return (
    <Dialog open onOpenChange={(open) => !open && close()}>
      <DialogContent
        place="sheet"
        onCloseAutoFocus={(event) => {
          // Radix knows no trigger of a dialog that is loaded when it is asked for.
          event.preventDefault();
          returnFocus();
        }}
        title={views.title}
        description={views.description}
        className="sm:w-[min(40rem,calc(100vw-1rem))]"
      >
        {deleted ? (
          <DeletedView
            key={deleted.id}
            name={deleted.name}
            onUndo={() => {
              setDeleted(null);
              void bringBack(deleted);
            }}
          />
        ) : null}
        {isPending ? <Waiting /> : null}
        {problem && !data ? (
          <ErrorState {...problem} className="min-h-48" onRetry={() => void refetch()} retrying={isFetching} />
        ) : null}
        {data?.items.length === 0 ? (
          <EmptyState icon={Bookmark} className="min-h-48 py-6" title={views.none.title} detail={views.none.detail} />
        ) : null}
        {data && data.items.length > 0 ? (
          <Views items={data.items} stale={isError} renaming={renaming} onDelete={remove.mutate} onClose={close} />
        ) : null}
      </DialogContent>
    </Dialog>
  );
}

function Waiting() {
  const { views } = useMessages();
  return (
    <div className="flex flex-col gap-3" role="status" aria-label={views.loading}>
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex h-11 flex-col justify-center gap-1.5">
          <Skeleton className="h-3.5 w-40" />
          <Skeleton className="h-3 w-64" />
        </div>
      ))}
    </div>
  );
}

interface Moved {
  id: string;
  by: -1 | 1;
  said: string;
}

function Views({
  items,
  stale,
  renaming: renamingAtFirst,
  onDelete,
  onClose,
}: {
  items: ListedView[];
  stale: boolean;
  renaming: string | undefined;
  onDelete: (view: Pick<ListedView, 'id' | 'version'>) => void;
  onClose: () => void;
}) {
  const { views } = useMessages();
  const { change } = useViewActs();
  const [renaming, setRenaming] = useState(renamingAtFirst ?? null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const problem = useProblem(change.error);
  const order = items.map(({ id }) => id).join();

  // A row that changes its place loses the focus; who moves it on presses the same button again.
  useEffect(() => {
    if (!moved) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-move="${moved.id}/${moved.by}"]`);
    if (document.activeElement === document.body || list.current?.contains(document.activeElement)) button?.focus();
  }, [order, moved]);

  function move(view: ListedView, by: -1 | 1): void {
    const position = items.indexOf(view) + by;
    if (position < 0 || position >= items.length) return;
    change.mutate(
      { id: view.id, version: view.version, position },
      {
        onSuccess: () => setMoved({ id: view.id, by, said: views.moved(view.name, position + 1, items.length) }),
      },
    );
  }

  return (
    <>
      <p role="status" className="sr-only">
        {moved?.said}
      </p>
      {problem && renaming === null ? (
        <p role="alert" className="mb-2 text-sm text-rejected-text">
          {problem.detail} {problem.action}
        </p>
      ) : null}
      <ul ref={list} aria-label={views.list} className="-mx-2 flex flex-col">
        {items.map((view, index) => (
          <ViewRow
            key={view.id}
            view={view}
            stale={stale}
            first={index === 0}
            last={index === items.length - 1}
            renaming={renaming === view.id}
            onRename={(id) => {
              change.reset();
              setRenaming(id);
            }}
            onChange={change.mutate}
            onDelete={onDelete}
            onMove={(by) => move(view, by)}
            onFollow={onClose}
          />
        ))}
      </ul>
    </>
  );
}
