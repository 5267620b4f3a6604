'use client';
import { BrandMark } from '#components/shell/brand.tsx';
import { usePrinting } from '#components/ui/use-printing.ts';
import { countDays } from '#lib/domain/time-range.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useDashboardSettings } from '#lib/search-params/dashboard-settings.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { chipsOf } from './chips.ts';
import { usePolicyName } from './filter-fields.ts';

/** What a printed page is of: on paper there is no address to tell. */
export function PaperHead({
  title,
  answer: { range, asOf },
  facts: more = [],
  filtered = true,
}: {
  title: string;
  answer: { range: { from: string; to: string } | null; asOf: string | null };
  /** What else the page was asked. */
  facts?: readonly [string, string][];
  /** Whether the page heeds more of the filter than days, zone and projects. */
  filtered?: boolean;
}) {
  const printing = usePrinting();
  const { filter, zone } = useFilter();
  const { simulator } = useDashboardSettings();
  const messages = useMessages();
  const { filters: words, format, terms } = messages;
  const chips = chipsOf(messages, filter, usePolicyName());
  if (!printing) return null;
  const { paper } = words;
  const filters = chips.map(({ field, value }) => `${field}: ${value}`);
  const facts: [string, string][] = [
    [paper.period, range ? paper.days(format.dayRange(range), countDays(range)) : terms.presets.all],
    [paper.zone, zone],
    [paper.asOf, asOf ? format.instant(asOf, zone) : '–'],
    [paper.project, filter.project.length > 0 ? filter.project.join(', ') : paper.allProjects],
    ...(filtered
      ? ([[paper.filters, filters.length > 0 ? filters.join('; ') : paper.noFilters]] satisfies [string, string][])
      : []),
    ...more,
    ...(simulator ? ([[paper.data, paper.simulated]] satisfies [string, string][]) : []),
  ];
  return (
    <header className="border-b border-line-strong pb-3">
      <div className="flex items-center justify-between">
        <h1 className="text-xl font-semibold">{title}</h1>
        <span className="flex items-center gap-2 text-sm font-semibold">
          <BrandMark className="size-5" /> FaceAuth Review
        </span>
      </div>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-xs">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
