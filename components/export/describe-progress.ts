import type { ExportProgress } from '#lib/contract/export.ts';
import { formatBytes } from '#lib/format/bytes.ts';
import type { Messages } from '#lib/messages/messages.ts';

export interface ProgressWords {
  /** 0 to 1; null = nobody knows yet. */
  fraction: number | null;
  rows: string;
  /** Size, speed and time left, as far as they can be told. */
  pace: string;
}

/** Less than this says nothing of the speed. */
const TELLING_MS = 1_500;

/** @param ms since it began, milliseconds */
export function describeProgress(
  { exporting, format }: Messages,
  progress: ExportProgress | null,
  ms: number,
): ProgressWords {
  if (!progress || progress.total === null) return { fraction: null, rows: exporting.noRows, pace: '' };
  const { rows, total, bytes } = progress;
  const fraction = total === 0 ? 1 : rows / total;
  const size =
    rows > 0 && rows < total ? exporting.size(formatBytes(bytes), formatBytes(bytes / fraction)) : formatBytes(bytes);
  const perSecond = (rows / ms) * 1_000;
  const known = ms >= TELLING_MS && rows > 0;
  const pace = known
    ? [
        size,
        exporting.rowsPerSecond(Math.round(perSecond)),
        exporting.left(format.duration(((total - rows) / perSecond) * 1_000)),
      ]
    : [size];
  return { fraction, rows: exporting.rows(rows, total), pace: pace.join(' · ') };
}
