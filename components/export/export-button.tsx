'use client';
import { Download } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogTrigger } from '#components/ui/dialog.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import type { BegunExport } from '#lib/queries/exports.ts';

const ExportDialog = dynamic(() => import('./export-dialog.tsx'), { ssr: false });

/** Everything that the filter has, as a file. What was begun goes on while the dialog is closed, and is there when it is opened again. */
export function ExportButton() {
  const { exporting } = useMessages();
  const [begun, setBegun] = useState<BegunExport | null>(null);
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button size="sm">
          <Download aria-hidden /> {exporting.act}
        </Button>
      </DialogTrigger>
      <ExportDialog begun={begun} onBegun={setBegun} />
    </Dialog>
  );
}
