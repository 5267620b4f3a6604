'use client';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** The record as ARGOS listed it last. */
export function RawPanel({ raw }: { raw: unknown }) {
  const { raw: words } = useMessages().submission;
  const text = JSON.stringify(raw, null, 2);
  return (
    <div className="relative">
      <CopyButton value={text} label={words.copy} className="absolute top-2 right-2" />
      <pre
        tabIndex={0}
        aria-label={words.name}
        className="overflow-x-auto rounded-lg bg-sunken p-4 pr-10 font-mono text-xs leading-5 break-words whitespace-pre-wrap"
      >
        {text}
      </pre>
    </div>
  );
}
