import type { ExportProgress } from '#lib/contract/export.ts';
import { formatBytes } from '#lib/format/bytes.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { formatDuration } from '#lib/format/times.ts';

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
export function describeProgress(progress: ExportProgress | null, ms: number): ProgressWords {
  if (!progress || progress.total === null) return { fraction: null, rows: 'No rows yet', pace: '' };
  const { rows, total, bytes } = progress;
  const fraction = total === 0 ? 1 : rows / total;
  const size =
    rows > 0 && rows < total ? `${formatBytes(bytes)} of about ${formatBytes(bytes / fraction)}` : formatBytes(bytes);
  const perSecond = (rows / ms) * 1_000;
  const known = ms >= TELLING_MS && rows > 0;
  const pace = known
    ? [
        size,
        `${formatCount(Math.round(perSecond))} rows/s`,
        `about ${formatDuration(((total - rows) / perSecond) * 1_000)} left`,
      ]
    : [size];
  return { fraction, rows: `${formatCount(rows)} of ${formatCount(total)} rows`, pace: pace.join(' · ') };
}
