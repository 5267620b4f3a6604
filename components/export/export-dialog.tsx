'use client';
import { DialogContent } from '#components/ui/dialog.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import type { BegunExport } from '#lib/queries/exports.ts';
import { ChooseExport } from './choose-export.tsx';
import type { EndedExport } from './ended-export.ts';
import { FollowExport } from './follow-export.tsx';

export interface ExportDialogProps {
  /** The export that runs or has ended; null = there is one to be chosen. */
  begun: BegunExport | null;
  onBegun: (begun: BegunExport) => void;
  /** Another is wanted. */
  onAgain: () => void;
  /** The one before, whose end was seen. */
  last: EndedExport | null;
  onEndSeen: (ended: EndedExport) => void;
  onCloseAutoFocus: (event: Event) => void;
}

/** First what is wanted, then how far it is. */
export default function ExportDialog({
  begun,
  onBegun,
  onAgain,
  last,
  onEndSeen,
  onCloseAutoFocus,
}: ExportDialogProps) {
  const { exporting } = useMessages();
  return (
    <DialogContent place="sheet" title={exporting.title} description={null} onCloseAutoFocus={onCloseAutoFocus}>
      {begun ? (
        <FollowExport key={begun.id} begun={begun} onEndSeen={onEndSeen} onAgain={onAgain} />
      ) : (
        <ChooseExport last={last} onBegun={onBegun} />
      )}
    </DialogContent>
  );
}
