'use client';
import { cn } from '#components/ui/cn.ts';
import type { ExportFormat } from '#lib/domain/export-formats.ts';
import { formatBytes } from '#lib/format/bytes.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { FORMATS } from './formats.ts';

export interface FormatListProps {
  value: ExportFormat;
  onChange: (format: ExportFormat) => void;
  /** Submissions; null = not known yet. */
  rows: number | null;
  /** Of the columns, 0 to 1, where they can be chosen. */
  share: number;
}

/** The formats, each with what it is good for and about how large it will be. */
export function FormatList({ value, onChange, rows, share }: FormatListProps) {
  const { exporting } = useMessages();
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm text-muted">{exporting.format}</legend>
      <div className="divide-y divide-line overflow-hidden rounded-md border border-line">
        {FORMATS.map(({ format, ending, bytesPerRow }) => (
          <label
            key={format}
            className={cn(
              'flex cursor-pointer items-start gap-3 px-3 py-2.5 transition-colors hover:bg-hover has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent',
              value === format && 'bg-hover',
            )}
          >
            <input
              type="radio"
              name="export-format"
              value={format}
              checked={value === format}
              onChange={() => onChange(format)}
              className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
            />
            <span className="min-w-0 flex-1">
              <span className="text-sm font-medium">{exporting.formats[format].name}</span>{' '}
              <span className="font-mono text-xs text-muted">{ending}</span>
              <span className="block text-xs text-muted">{exporting.formats[format].purpose}</span>
            </span>
            <span className="shrink-0 text-xs whitespace-nowrap text-muted tabular-nums">
              {rows === null ? '' : `≈ ${formatBytes(rows * bytesPerRow * (format === 'jsonl' ? 1 : share))}`}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
