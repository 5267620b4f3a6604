'use client';
import { Copy } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { DialogClose, DialogContent } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { useCopy } from '#components/ui/use-copy.ts';
import type { InvitedPerson } from '#lib/contract/people.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** The link of an invitation, which nobody can be shown again. A click beside the dialog does not lose it. */
export function LinkDialog({
  invitation: { person, link, expiresAt },
  onClose,
  onReturn,
}: {
  invitation: InvitedPerson;
  onClose: () => void;
  onReturn: (event: Event) => void;
}) {
  const { format, people } = useMessages();
  const words = people.link;
  const { zone } = useFilter();
  const { copied, failed, copy } = useCopy();
  return (
    <DialogContent
      title={words.title(person.name)}
      description={words.description}
      onInteractOutside={(event) => event.preventDefault()}
      onCloseAutoFocus={onReturn}
      footer={
        <DialogClose asChild>
          <Button size="lg" onClick={onClose}>
            {words.done}
          </Button>
        </DialogClose>
      }
    >
      <div className="flex flex-col gap-3">
        <Field
          label={words.label}
          value={link}
          readOnly
          spellCheck={false}
          onFocus={({ target }) => target.select()}
          hint={words.until(format.instant(expiresAt, zone, { to: 'minute' }))}
        />
        <div className="flex flex-wrap items-center gap-3">
          {/* Not the dialog's cross, with which the link would be gone. */}
          <Button look="primary" autoFocus onClick={() => void copy(link)}>
            <Copy aria-hidden />
            {words.copy}
          </Button>
          <span role="status" className="text-sm text-muted">
            {copied ? words.copied : failed ? words.refused : ''}
          </span>
        </div>
      </div>
    </DialogContent>
  );
}
