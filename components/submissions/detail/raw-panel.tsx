import { CopyButton } from '#components/ui/copy-button.tsx';

/** The record as ARGOS listed it last. */
export function RawPanel({ raw }: { raw: unknown }) {
  const text = JSON.stringify(raw, null, 2);
  return (
    <div className="relative">
      <CopyButton value={text} label="Copy the record" className="absolute top-2 right-2" />
      <pre
        tabIndex={0}
        aria-label="The record as JSON"
        className="overflow-x-auto rounded-lg bg-sunken p-4 pr-10 font-mono text-xs leading-5 break-words whitespace-pre-wrap"
      >
        {text}
      </pre>
    </div>
  );
}
