'use client';
import { useId } from 'react';
import { Button } from '#components/ui/button.tsx';

/** What was deleted last, and the way back. It takes the focus, for the row that had it is gone. */
export function DeletedView({ name, onUndo }: { name: string; onUndo: () => void }) {
  const id = useId();
  return (
    <div className="mb-2 flex items-center gap-2 rounded-md bg-hover px-2 py-1 text-sm">
      <p id={id} className="min-w-0 flex-1 truncate">
        Deleted “{name}”
      </p>
      <Button autoFocus look="link" size="inline" aria-describedby={id} onClick={onUndo}>
        Undo
      </Button>
    </div>
  );
}
