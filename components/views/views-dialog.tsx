'use client';
import { useQuery } from '@tanstack/react-query';
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '#components/shell/signed-in.tsx';
import { Dialog, DialogContent } from '#components/ui/dialog.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { viewsQuery } from '#lib/queries/views.ts';
import type { ViewToSave } from '#lib/queries/views.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { DeletedView } from './deleted-view.tsx';
import { useViewActs } from './use-view-acts.ts';
import { ViewLists } from './view-lists.tsx';

export interface ViewsDialogProps {
  /** Opens with the name of this view to be edited. */
  renaming?: string;
  onClose: () => void;
  /** Back to what opened it. */
  returnFocus: () => void;
}

/** All views: to go to, to put in order, to rename, to pin, to delete. On a phone a sheet. */
export default function ViewsDialog({ renaming, onClose, returnFocus }: ViewsDialogProps) {
  const { access, views } = useMessages();
  const { data, error, isPending, isFetching, isError, refetch } = useQuery(viewsQuery);
  const [deleted, setDeleted] = useState<ViewToSave | null>(null);
  const { remove, bringBack, offerUndo } = useViewActs(setDeleted);
  const problem = useProblem(error);
  const writes = useMay('views.write');

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
          <EmptyState
            icon={Bookmark}
            className="min-h-48 py-6"
            title={views.none.title}
            detail={writes ? views.none.detail : access.refused.views}
          />
        ) : null}
        {data && data.items.length > 0 ? (
          <ViewLists items={data.items} stale={isError} renaming={renaming} onDelete={remove.mutate} onClose={close} />
        ) : null}
      </DialogContent>
    </Dialog>
  );
}

function Waiting() {
  const { views } = useMessages();
  return (
    <Loading says={views.loading} className="flex flex-col gap-3">
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex h-11 flex-col justify-center gap-1.5">
          <Skeleton className="h-3.5 w-40" />
          <Skeleton className="h-3 w-64" />
        </div>
      ))}
    </Loading>
  );
}
