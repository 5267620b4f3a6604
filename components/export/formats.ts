import type { ExportFormat } from '#lib/domain/export-formats.ts';

export interface FormatWords {
  format: ExportFormat;
  name: string;
  ending: string;
  /** What it is good for, in a line. */
  purpose: string;
  /** Measured over a million submissions of the simulator with all columns; a first guess until the file is under way. */
  bytesPerRow: number;
}

export const FORMATS: readonly FormatWords[] = [
  {
    format: 'xlsx',
    name: 'Excel',
    ending: '.xlsx',
    purpose: 'Real dates and numbers, and a sheet that tells filter, zone and as-of time.',
    bytesPerRow: 220,
  },
  {
    format: 'csv',
    name: 'CSV for spreadsheets',
    ending: '.csv',
    purpose: 'Opens safely anywhere: formulas are disarmed, ids stay text.',
    bytesPerRow: 300,
  },
  {
    format: 'csv-data',
    name: 'CSV for programs',
    ending: '.data.csv',
    purpose: 'RFC 4180, every text exactly as ARGOS listed it.',
    bytesPerRow: 310,
  },
  {
    format: 'jsonl',
    name: 'JSON Lines',
    ending: '.jsonl',
    purpose: 'One whole submission a line, as the API gives it.',
    bytesPerRow: 1_000,
  },
];

/** One row of headings goes off. */
const EXCEL_ROWS = 1_048_575;

/** How many sheets Excel needs for so many submissions. */
export const sheetsFor = (rows: number): number => Math.max(1, Math.ceil(rows / EXCEL_ROWS));
