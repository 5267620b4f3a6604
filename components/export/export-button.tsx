'use client';
import { Download } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useRef, useState } from 'react';
import { usePaletteActs } from '#components/shell/palette/palette-acts.ts';
import { isWanted, satisfy } from '#components/shell/palette/wanted.ts';
import { useFocusReturn } from '#components/shell/shortcuts/use-focus-return.ts';
import { useMay } from '#components/shell/signed-in.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogTrigger } from '#components/ui/dialog.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import type { BegunExport } from '#lib/queries/exports.ts';
import type { EndedExport } from './ended-export.ts';

const ExportDialog = dynamic(() => import('./export-dialog.tsx'), { ssr: false });

/**
 * Everything that the filter has, as a file. What was begun goes on while the dialog is closed, and is there when it is opened again;
 * once its end was seen, another can be chosen. Absent for who may not.
 */
export function ExportButton() {
  return useMay('submissions.export') ? <Export /> : null;
}

function Export() {
  const { exporting, palette, submissions } = useMessages();
  const [open, setOpen] = useState(() => isWanted('export'));
  const [begun, setBegun] = useState<BegunExport | null>(null);
  const [last, setLast] = useState<EndedExport | null>(null);
  const seen = useRef<EndedExport | null>(null);
  const focus = useFocusReturn();
  useEffect(satisfy, []);

  function again(): void {
    setLast(seen.current);
    setBegun(null);
  }
  function turn(to: boolean): void {
    if (to && begun && seen.current?.begun.id === begun.id) again();
    setOpen(to);
  }
  usePaletteActs(() => [
    {
      id: 'export',
      group: submissions.title,
      name: palette.exportSubmissions,
      keywords: palette.keywords.exportSubmissions,
      icon: Download,
      run: () => {
        focus.remember();
        turn(true);
      },
    },
  ]);

  return (
    <Dialog open={open} onOpenChange={turn}>
      <DialogTrigger asChild>
        <Button size="sm">
          <Download aria-hidden /> {exporting.act}
        </Button>
      </DialogTrigger>
      <ExportDialog
        begun={begun}
        onBegun={setBegun}
        onAgain={again}
        last={last}
        onEndSeen={(ended) => {
          seen.current = ended;
        }}
        onCloseAutoFocus={focus.onCloseAutoFocus}
      />
    </Dialog>
  );
}
