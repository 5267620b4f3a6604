import type { ExportQuery } from '#lib/contract/export.ts';
import type { FileField } from '#lib/domain/export-formats.ts';
import type { ExportedFileTexts } from '#lib/messages/en/exported-file.ts';
import type { Freshness } from '#lib/store/sync/get-freshness.ts';

/** What a file says of itself, so that it still says so when it is handed on. */
export interface About extends Freshness {
  /** Submissions in the file. */
  submissions: number;
  /** Days of the zone, both inclusive; null = not bounded. */
  from: string | null;
  to: string | null;
  timeZone: string;
  sort: string;
  /** Every other limit, by the names of our API, each with what was asked for. */
  filter: Readonly<Record<string, readonly string[]>>;
  /** ISO 8601, UTC. */
  exportedAt: string;
  /** What the person who took it is not shown unasked, and did not ask for: it says `[masked]`, or `masked` beside it. */
  masked: readonly FileField[];
  /** The data is made up by the simulator. */
  simulated: boolean;
}

/** Not limits of the filter, or told of by themselves. */
const APART = new Set(['format', 'columns', 'exportId', 'from', 'to', 'tz', 'sort', 'language', 'reveal']);

interface Facts extends Freshness {
  total: number;
  timeZone: string;
  /** UTC milliseconds. */
  now: number;
  simulator: boolean;
  masked: readonly FileField[];
}

export function aboutExport(query: ExportQuery, facts: Facts): About {
  const { total, asOf, coverage, timeZone, now, simulator, masked } = facts;
  const limits = Object.entries<string | string[] | undefined>(query).flatMap(([name, value]): [string, string[]][] => {
    if (APART.has(name) || value === undefined) return [];
    const values = Array.isArray(value) ? value : [value];
    return values.length === 0 ? [] : [[name, values]];
  });
  return {
    submissions: total,
    from: query.from ?? null,
    to: query.to ?? null,
    timeZone,
    sort: query.sort,
    filter: Object.fromEntries(limits),
    asOf,
    coverage,
    exportedAt: new Date(now).toISOString(),
    masked,
    simulated: simulator,
  };
}

/** The same in the reader's words, a line each. */
export function tellAbout(about: About, { about: words }: ExportedFileTexts): [name: string, value: string][] {
  const { daysRead, days, complete } = about.coverage;
  return [
    ...(about.simulated ? ([[words.data, words.simulated]] as [string, string][]) : []),
    [words.submissions, String(about.submissions)],
    [words.days, describeDays(about, words)],
    [words.timeZone, about.timeZone],
    [words.order, about.sort],
    ...(Object.keys(about.filter).length === 0 ? ([[words.filter, words.noFilter]] as [string, string][]) : []),
    ...Object.entries(about.filter).map(([name, values]): [string, string] => [
      words.filterBy(name),
      values.join(', '),
    ]),
    ...(about.masked.length === 0 ? [] : ([[words.masked, tellMasked(about, words)]] as [string, string][])),
    [words.asOf, about.asOf ?? words.notRead],
    [words.daysRead, complete ? words.allRead(days) : words.someRead(daysRead, days)],
    [words.exportedAt, about.exportedAt],
  ];
}

function describeDays({ from, to }: About, words: ExportedFileTexts['about']): string {
  if (from === null && to === null) return words.allDays;
  return words.fromTo(from ?? words.oldest, to ?? words.newest);
}

const tellMasked = ({ masked }: About, { maskable }: ExportedFileTexts['about']): string =>
  masked.map((field) => maskable[field]).join(', ');
