'use client';
import { MaskedField, Revealed } from '#components/shell/reveal/masked-field.tsx';
import type { Reveal } from '#components/shell/reveal/use-reveal.ts';
import { CopyButton } from '#components/ui/copy-button.tsx';
import type { SubmissionAnswer } from '#lib/contract/submission.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

/** The record as ARGOS listed it last. */
export function RawPanel({ answer, reveal }: { answer: SubmissionAnswer; reveal: Reveal }) {
  const { raw: words } = useMessages().submission;
  if (!answer.masked?.includes('raw')) return <Record raw={answer.raw} />;
  const { raw } = reveal.values;
  if (raw !== undefined) {
    return (
      <Revealed field="raw" reveal={reveal}>
        <Record raw={raw} />
      </Revealed>
    );
  }
  return (
    <div className="flex min-h-40 flex-col items-center justify-center gap-1 rounded-lg bg-sunken p-4 text-center">
      <MaskedField field="raw" reveal={reveal} className="justify-center" />
      <p className="max-w-md text-xs text-balance text-muted">{words.masked}</p>
    </div>
  );
}

function Record({ raw }: { raw: unknown }) {
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
