import type { ExportQuery } from '#lib/contract/export.ts';
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
  /** The data is made up by the simulator. */
  simulated: boolean;
}

/** Not limits of the filter, or told of by themselves. */
const APART = new Set(['format', 'columns', 'exportId', 'from', 'to', 'tz', 'sort']);

interface Facts extends Freshness {
  total: number;
  timeZone: string;
  /** UTC milliseconds. */
  now: number;
  simulator: boolean;
}

export function aboutExport(query: ExportQuery, { total, asOf, coverage, timeZone, now, simulator }: Facts): About {
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
    simulated: simulator,
  };
}

/** The same in words, a line each. */
export function tellAbout(about: About): [name: string, value: string][] {
  const { daysRead, days, complete } = about.coverage;
  return [
    ...(about.simulated ? ([['Data', 'Made up by the simulator: nobody is meant']] as [string, string][]) : []),
    ['Submissions', String(about.submissions)],
    ['Days', describeDays(about)],
    ['Time zone', about.timeZone],
    ['Order', about.sort],
    ...(Object.keys(about.filter).length === 0 ? ([['Filter', 'none']] as [string, string][]) : []),
    ...Object.entries(about.filter).map(([name, values]): [string, string] => [`Filter: ${name}`, values.join(', ')]),
    ['As of (UTC)', about.asOf ?? 'the first reading of ARGOS is not done'],
    [
      'Days read whole (UTC)',
      complete ? `all ${days}` : `${daysRead} of ${days}: INCOMPLETE, there may be more submissions`,
    ],
    ['Exported at (UTC)', about.exportedAt],
  ];
}

function describeDays({ from, to }: About): string {
  if (from === null && to === null) return 'all';
  return `${from ?? 'the oldest'} to ${to ?? 'the newest'}`;
}
