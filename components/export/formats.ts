import type { ExportFormat } from '#lib/domain/export-formats.ts';

export interface FormatFacts {
  format: ExportFormat;
  ending: string;
  /** Measured over a million submissions of the simulator with all columns; a first guess until the file is under way. */
  bytesPerRow: number;
}

export const FORMATS: readonly FormatFacts[] = [
  { format: 'xlsx', ending: '.xlsx', bytesPerRow: 220 },
  { format: 'csv', ending: '.csv', bytesPerRow: 300 },
  { format: 'csv-data', ending: '.data.csv', bytesPerRow: 310 },
  { format: 'jsonl', ending: '.jsonl', bytesPerRow: 1_000 },
];

/** One row of headings goes off. */
const EXCEL_ROWS = 1_048_575;

/** How many sheets Excel needs for so many submissions. */
export const sheetsFor = (rows: number): number => Math.max(1, Math.ceil(rows / EXCEL_ROWS));
