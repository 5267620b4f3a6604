'use client';
import { Segmented } from '#components/ui/segmented.tsx';
import { BAND_UNITS } from '#lib/domain/near-miss.ts';
import type { Band } from '#lib/domain/near-miss.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

const WIDTHS = [1, 2, 5, 10];

/** What counts as near: in points, or in shares of the room, and how wide. The address may name any other width. */
export function BandChoice({ band, onChange }: { band: Band; onChange: (band: Band) => void }) {
  const { nearMisses } = useMessages();
  const words = nearMisses.band;
  const widths = [...new Set([...WIDTHS, band.width])].sort((a, b) => a - b);
  return (
    <div className="flex flex-col gap-2">
      <p className="max-w-3xl text-sm text-muted">{nearMisses.lead}</p>
      <div role="group" aria-label={words.label} className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="text-sm font-medium">{words.label}</span>
        <Segmented
          label={words.unit}
          value={band.unit}
          onValueChange={(unit) => onChange({ ...band, unit })}
          options={BAND_UNITS.map((unit) => ({ value: unit, label: words.units[unit] }))}
        />
        <Segmented
          label={words.width}
          value={String(band.width)}
          onValueChange={(width) => onChange({ ...band, width: Number(width) })}
          options={widths.map((width) => ({ value: String(width), label: String(width) }))}
        />
        <span className="text-xs text-muted">{words[band.unit](band.width)}</span>
      </div>
    </div>
  );
}
