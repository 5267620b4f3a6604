'use client';
import { DialogContent } from '#components/ui/dialog.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import type { BegunExport } from '#lib/queries/exports.ts';
import { ChooseExport } from './choose-export.tsx';
import { FollowExport } from './follow-export.tsx';

export interface ExportDialogProps {
  /** The export that runs or has ended; null = there is one to be chosen. */
  begun: BegunExport | null;
  onBegun: (begun: BegunExport | null) => void;
}

/** First what is wanted, then how far it is. */
export default function ExportDialog({ begun, onBegun }: ExportDialogProps) {
  const { exporting } = useMessages();
  return (
    <DialogContent place="sheet" title={exporting.title} description={null}>
      {begun ? (
        <FollowExport key={begun.id} begun={begun} onAgain={() => onBegun(null)} />
      ) : (
        <ChooseExport onBegun={onBegun} />
      )}
    </DialogContent>
  );
}
