import type { Messages } from '#lib/messages/messages.ts';
import type { ChartAbout } from './chart-about.ts';
import type { NumberCell, NumberData } from './number-table.tsx';

/**
 * A chart's numbers as CSV by RFC 4180: a header, then one record a row, each with what it is about, so that a record that leaves
 * its file still says so. Counts stand without separators, shares as the cell gives them.
 */
export function chartCsv(
  { about: names }: Messages['charts'],
  title: string,
  { columns, rows }: NumberData,
  about: ChartAbout | null,
): string {
  const aboutColumns = [names.chart, names.from, names.to, names.zone, names.asOf];
  const aboutCells = [title, about?.range?.from ?? '', about?.range?.to ?? '', about?.zone ?? '', about?.asOf ?? ''];
  const records = rows.map((row) => [row.name, ...row.cells.map(valueOf), ...aboutCells]);
  return [[...columns, ...aboutColumns], ...records].map((record) => `${record.map(quoted).join(',')}\r\n`).join('');
}

/** File name: title, days, zone and as-of, in characters that every system takes. */
export function chartFileName(
  { allDays }: Messages['charts'],
  title: string,
  about: ChartAbout | null,
  ending: string,
): string {
  const parts = [
    title,
    about?.range ? `${about.range.from}_${about.range.to}` : allDays,
    about?.zone ?? '',
    about?.asOf ? `as-of-${about.asOf.slice(0, 16).replaceAll(':', '')}Z` : '',
  ];
  const plain = parts.filter(Boolean).map((part) => part.replaceAll(/[^\p{L}\p{N}_+-]+/gu, '-'));
  return `${plain.join('_').toLowerCase()}.${ending}`;
}

const COUNT = /^\u2212?\d{1,3}(?:,\d{3})*$/u;

function valueOf(cell: NumberCell): string {
  const text = typeof cell === 'string' ? cell : cell.value === undefined ? cell.text : String(cell.value ?? '');
  return COUNT.test(text) ? text.replaceAll(',', '').replace('\u2212', '-') : text;
}

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
