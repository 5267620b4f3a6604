'use client';
import { Printer } from 'lucide-react';
import { usePaletteActs } from '#components/shell/palette/palette-acts.ts';
import { Button } from '#components/ui/button.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';

const print = () => window.print();

/** Hands the page over as a report, on paper or as the PDF that browsers make instead. */
export function PrintButton({ title }: { title: string }) {
  const { paper } = useMessages().filters;
  usePaletteActs(() => [
    {
      id: 'print-page',
      group: title,
      name: paper.printAct,
      keywords: 'pdf paper',
      icon: Printer,
      run: print,
    },
  ]);
  return (
    <Tooltip content={paper.printHint}>
      <Button size="sm" onClick={print}>
        <Printer aria-hidden strokeWidth={1.75} />
        {paper.print}
      </Button>
    </Tooltip>
  );
}
