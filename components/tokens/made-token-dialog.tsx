'use client';
import { Copy } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { DialogClose, DialogContent } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { useCopy } from '#components/ui/use-copy.ts';
import type { MadeToken } from '#lib/contract/tokens.ts';
import { tokenCommand } from '#lib/format/token-command.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** A new token, which nobody can be shown again, and how it is used. A click beside the dialog does not lose it. */
export function MadeTokenDialog({
  made: { token, secret },
  onReturn,
}: {
  made: MadeToken;
  onReturn: (event: Event) => void;
}) {
  const { format, tokens } = useMessages();
  const { create, made: words } = tokens;
  const { zone } = useFilter();
  const { copied, failed, copy } = useCopy();
  const command = tokenCommand(window.location.origin);
  return (
    <DialogContent
      title={words.title(token.name)}
      description={words.description}
      onInteractOutside={(event) => event.preventDefault()}
      onCloseAutoFocus={onReturn}
      footer={
        <DialogClose asChild>
          <Button size="lg">{words.done}</Button>
        </DialogClose>
      }
    >
      <div className="flex flex-col gap-3">
        <Field
          label={words.label}
          value={secret}
          readOnly
          spellCheck={false}
          onFocus={({ target }) => target.select()}
          hint={create.ends(format.instant(token.expiresAt, zone, { to: 'minute' }))}
        />
        <div className="flex flex-wrap items-center gap-3">
          {/* Not the dialog's cross, with which the token would be gone. */}
          <Button look="primary" autoFocus onClick={() => void copy(secret)}>
            <Copy aria-hidden />
            {words.copy}
          </Button>
          <span role="status" className="text-sm text-muted">
            {copied ? words.copied : failed ? words.refused : ''}
          </span>
        </div>
        <p className="mt-2 text-sm">{words.try}</p>
        <div className="flex items-start gap-2 rounded-md bg-sunken p-3">
          <code className="min-w-0 flex-1 font-mono text-xs break-words">{command}</code>
          <CopyButton value={command} label={words.copyCommand} />
        </div>
        <p className="text-xs text-muted">
          {words.answers}{' '}
          <a href="/api/openapi.json" target="_blank" className="text-accent-text underline underline-offset-3">
            {words.document}
          </a>
          .
        </p>
      </div>
    </DialogContent>
  );
}
