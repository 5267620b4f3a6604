'use client';
import { Masked } from '#components/ui/masked.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

/** A value of a row that is masked. It is revealed on the submission's own page: a list is no place to go through a hundred of them. */
export function MaskedCell() {
  const { access, submissions } = useMessages();
  return (
    <Masked title={submissions.maskedHere} className="flex font-sans text-xs">
      {access.masked.masked}
    </Masked>
  );
}
