'use client';
import { Check } from 'lucide-react';
import { useCopy } from '#components/ui/use-copy.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

/** An id as far as there is room, whole on hover, and a way to copy it. The keyboard stays with the grid. */
export function IdCell({ id, label }: { id: string | null; label: string }) {
  const { submissions } = useMessages();
  const { copied, copy } = useCopy();
  if (id === null) return <span className="text-faint">–</span>;
  return (
    <span className="group/id flex min-w-0 items-center gap-1">
      <span className="min-w-0 truncate font-mono text-xs" title={id}>
        {id}
      </span>
      <button
        type="button"
        tabIndex={-1}
        aria-label={label}
        title={copied ? submissions.copied : label}
        onClick={() => void copy(id)}
        className="inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-faint opacity-0 group-hover/id:opacity-100 hover:bg-hover hover:text-ink focus-visible:opacity-100 [&_svg]:size-3.5"
      >
        {copied ? <Check aria-hidden className="text-approved" /> : <span className="glyph size-3.5 glyph-copy" />}
      </button>
    </span>
  );
}
