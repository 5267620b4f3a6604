'use client';
import { Copy, Download } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { useCopy } from '#components/ui/use-copy.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

/** Codes for the day on which the app is not at hand. They are not to be had again. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { account, ui } = useMessages();
  const words = account.twoFactor.codes;
  const { copied, failed, copy } = useCopy();
  const text = `${codes.join('\n')}\n`;
  return (
    <>
      <p className="text-xs text-muted">{words.note}</p>
      <ul className="mt-2 grid max-w-sm grid-cols-2 gap-x-6 gap-y-1 rounded-md border border-line bg-surface p-3 font-mono text-sm">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button size="sm" onClick={() => void copy(text)}>
          <Copy aria-hidden />
          {words.copy}
        </Button>
        <Button size="sm" onClick={() => save(text, words.file)}>
          <Download aria-hidden />
          {words.download}
        </Button>
        <span role="status" className="text-xs text-muted">
          {copied ? words.copied : failed ? ui.copyRefused : ''}
        </span>
      </div>
    </>
  );
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
