import { neutraliseFormula } from '#lib/format/neutralise.ts';
import type { Messages } from '#lib/messages/messages.ts';
import type { ChartAbout } from './chart-about.ts';
import type { NumberCell, NumberData } from './number-table.tsx';

/** Without it Excel reads a file as of the machine's own code page: Korean would be garbled. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A chart's numbers as CSV for spreadsheets: a header, then one record a row, each with what it is about, so that a record that leaves
 * its file still says so. Counts stand without separators, shares as the cell gives them; no text is taken for a formula.
 */
export function chartCsv(
  { about: names }: Messages['charts'],
  title: string,
  { columns, rows }: NumberData,
  about: ChartAbout | null,
): string {
  const aboutColumns = [names.chart, names.from, names.to, names.zone, names.asOf];
  const aboutCells = [title, about?.range?.from ?? '', about?.range?.to ?? '', about?.zone ?? '', about?.asOf ?? ''];
  const records = rows.map((row) => [neutraliseFormula(row.name), ...row.cells.map(valueOf), ...aboutCells]);
  const lines = [[...columns, ...aboutColumns], ...records].map((record) => `${record.map(quoted).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
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
  if (typeof cell === 'object' && cell.value !== undefined) return String(cell.value ?? '');
  const text = typeof cell === 'string' ? cell : cell.text;
  return COUNT.test(text) ? text.replaceAll(',', '').replace('\u2212', '-') : neutraliseFormula(text);
}

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
