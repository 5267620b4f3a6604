'use client';
import { FileCheck } from 'lucide-react';
import { useMay } from '#components/shell/signed-in.tsx';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toast.ts';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { startDownload } from '#lib/browser/start-download.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { proofHref } from '#lib/queries/erasures.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** Takes away what the filter has erased, sealed, for somebody who does not trust this page. */
export function ProofButton() {
  const { proof } = useMessages().erasures;
  const { apiQuery } = useFilter();
  if (!useMay('submissions.export')) return null;
  return (
    <Tooltip content={proof.hint}>
      <Button
        onClick={() => {
          startDownload(proofHref(apiQuery));
          toast(proof.started, { description: proof.verify });
        }}
      >
        <FileCheck aria-hidden />
        {proof.act}
      </Button>
    </Tooltip>
  );
}
