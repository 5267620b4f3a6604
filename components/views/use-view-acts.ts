'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { toast } from '#components/ui/toast.ts';
import type { ListedView } from '#lib/contract/views.ts';
import { problemText } from '#lib/messages/describe-problem.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { problemOf } from '#lib/queries/fetch-json.ts';
import { changeView, createView, deleteView, placeView, viewsQuery, withView } from '#lib/queries/views.ts';
import type { ViewToSave } from '#lib/queries/views.ts';
import { viewParam } from '#lib/search-params/view-param.ts';

/**
 * Saving, changing and deleting views. The list shows at once what the server has confirmed; then it is asked for anew.
 *
 * @param onDeleted told of what can be brought back, in place of a toast: a toast can't be reached from a dialog
 */
export function useViewActs(onDeleted?: (deleted: ViewToSave) => void) {
  const { problems, views } = useMessages();
  const queryClient = useQueryClient();
  const [{ view: current }, setParams] = useQueryStates(viewParam, { history: 'replace' });
  const { queryKey } = viewsQuery;

  async function show(update: (items: ListedView[]) => ListedView[]): Promise<void> {
    // An answer that is under way would put the old list back.
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (old) => old && { ...old, items: update(old.items) });
    void queryClient.invalidateQueries({ queryKey });
  }
  // Also where it was refused: somebody has changed what this page still shows.
  const onError = () => void queryClient.invalidateQueries({ queryKey });

  const create = useMutation({
    mutationFn: createView,
    onSuccess: (view, { position }) => show((items) => withView(items, view, position)),
    onError,
  });
  const change = useMutation({
    mutationFn: changeView,
    onSuccess: (view, { position, shared }) => {
      if (shared !== undefined) toast((view.shared ? views.shared : views.takenBack)(view.name));
      return show((items) => withView(items, view, position));
    },
    onError,
  });
  const place = useMutation({
    mutationFn: placeView,
    onSuccess: (view) => show((items) => withView(items, view)),
    onError,
  });

  // By promise: whoever deleted may have left, and would be told nothing by the mutation.
  async function bringBack(view: ViewToSave): Promise<void> {
    try {
      await create.mutateAsync(view);
      toast(views.back(view.name));
    } catch (error) {
      toast(views.notBack(view.name), { description: problemText(problems, problemOf(error)).detail });
    }
  }

  function offerUndo(deleted: ViewToSave): void {
    toast(views.deleted(deleted.name), {
      duration: 10_000,
      action: { label: views.undo, onClick: () => void bringBack(deleted) },
    });
  }

  const remove = useMutation({
    mutationFn: deleteView,
    onSuccess: async (view) => {
      const group = queryClient.getQueryData(queryKey)?.items.filter(({ shared }) => shared === view.shared);
      const position = group?.findIndex(({ id }) => id === view.id) ?? 0;
      if (current === view.id) void setParams({ view: null });
      await show((items) => items.filter(({ id }) => id !== view.id));
      const { id, name, path, query, shared, pinned, isDefault } = view;
      (onDeleted ?? offerUndo)({ id, name, path, query, shared, pinned, isDefault, position });
    },
    // The menu that it was chosen from is gone.
    onError: (error) => {
      toast(views.notDeleted, { description: problemText(problems, problemOf(error)).detail });
      onError();
    },
  });
  return { create, change, place, remove, bringBack, offerUndo };
}
