'use client';
import { useId } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** What was deleted last, and the way back. It takes the focus, for the row that had it is gone. */
export function DeletedView({ name, onUndo }: { name: string; onUndo: () => void }) {
  const { views } = useMessages();
  const id = useId();
  return (
    <div className="mb-2 flex items-center gap-2 rounded-md bg-hover px-2 py-1 text-sm">
      <p id={id} className="min-w-0 flex-1 truncate">
        {views.deleted(name)}
      </p>
      <Button autoFocus look="link" size="inline" aria-describedby={id} onClick={onUndo}>
        {views.undo}
      </Button>
    </div>
  );
}
