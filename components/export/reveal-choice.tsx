'use client';
import { useShowing } from '#components/shell/signed-in.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** Whether the file is to hold what the reader is not shown unasked; absent where they are shown it, or not given it. */
export function RevealChoice({ chosen, onChange }: { chosen: boolean; onChange: (chosen: boolean) => void }) {
  const { reveal } = useMessages().exporting;
  const showings = [useShowing('subject'), useShowing('comments')];
  if (!showings.includes('onRequest') || showings.includes('withheld')) return null;
  return (
    <label className="flex cursor-pointer items-start gap-3 rounded-md border border-line px-3 py-2.5 hover:bg-hover has-checked:bg-caution-soft">
      <input
        type="checkbox"
        checked={chosen}
        onChange={({ target }) => onChange(target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0">
        <span className="block text-sm font-medium">{reveal.act}</span>
        <span className="block text-xs text-muted">{chosen ? reveal.with : reveal.without}</span>
      </span>
    </label>
  );
}
