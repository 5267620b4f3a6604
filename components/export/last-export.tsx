'use client';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import type { EndedExport } from './ended-export.ts';

/** The file before, in a line; nothing of one that did not become whole. */
export function LastExport({ ended: { begun, progress } }: { ended: EndedExport }) {
  const { exporting, format } = useMessages();
  const { zone } = useFilter();
  if (progress?.state !== 'done') return null;
  const when = format.instant(progress.endedAt ?? progress.startedAt, zone, { to: 'minute' });
  return (
    <p className="text-xs text-muted tabular-nums">
      {exporting.lastFile(exporting.formats[begun.format].name, progress.rows, when)}
    </p>
  );
}
