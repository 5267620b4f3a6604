'use client';
import { useId } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import type { ListedView } from '#lib/contract/views.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { NAME_LENGTH } from './describe-view.ts';
import { useViewActs } from './use-view-acts.ts';

/** Another name for a view, in its row. Escape gives up. */
export function RenameForm({ view, onDone }: { view: ListedView; onDone: () => void }) {
  const { views } = useMessages();
  const { change } = useViewActs();
  const wrongId = useId();
  const problem = useProblem(change.error);
  return (
    <form
      className="flex flex-col gap-1"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Gives up the name, not the dialog.
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const name = new FormData(event.currentTarget).get('name');
        if (typeof name !== 'string' || name.trim() === '') return;
        change.mutate({ id: view.id, version: view.version, name }, { onSuccess: onDone });
      }}
    >
      <div className="flex items-center gap-1.5">
        <Input
          autoFocus
          name="name"
          aria-label={views.renaming.newName(view.name)}
          defaultValue={view.name}
          onFocus={(event) => event.target.select()}
          onChange={() => change.reset()}
          maxLength={NAME_LENGTH}
          autoComplete="off"
          aria-invalid={problem !== null}
          aria-describedby={wrongId}
          className="min-w-0 flex-1"
        />
        <Button type="submit" look="primary" disabled={change.isPending}>
          {views.renaming.act}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {views.cancel}
        </Button>
      </div>
      <p id={wrongId} role="alert" className="text-xs text-rejected-text empty:hidden">
        {problem ? `${problem.detail} ${problem.action ?? ''}` : ''}
      </p>
    </form>
  );
}
