'use client';
import { MaskedField, Revealed } from '#components/shell/reveal/masked-field.tsx';
import { useReveal } from '#components/shell/reveal/use-reveal.ts';
import { CopyButton } from '#components/ui/copy-button.tsx';
import type { QuarantinedItem } from '#lib/contract/sync.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { revealQuarantined } from '#lib/queries/reveal.ts';

/** What ARGOS sent, for who asks for it where it is masked. */
export function QuarantinedRecord({ record }: { record: QuarantinedItem }) {
  const reveal = useReveal(record.id, (fields) => revealQuarantined(record.id, fields));
  if (!record.masked?.includes('raw')) return <Raw raw={record.raw} />;
  const { raw } = reveal.values;
  return raw === undefined ? (
    <MaskedField field="raw" reveal={reveal} className="py-1.5" />
  ) : (
    <Revealed field="raw" reveal={reveal}>
      <Raw raw={raw} />
    </Revealed>
  );
}

function Raw({ raw }: { raw: unknown }) {
  const { quarantine } = useMessages().sync;
  const text = JSON.stringify(raw, null, 2);
  return (
    <div className="relative mt-2">
      <CopyButton value={text} label={quarantine.copy} className="absolute top-1 right-1" />
      <pre className="overflow-x-auto rounded-md bg-sunken p-3 font-mono text-xs break-words whitespace-pre-wrap">
        {text}
      </pre>
    </div>
  );
}
