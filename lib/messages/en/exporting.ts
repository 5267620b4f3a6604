import { formatCount } from '#lib/format/numbers.ts';

const submissions = (count: number) => `${formatCount(count)} ${count === 1 ? 'submission' : 'submissions'}`;

export const exporting = {
  act: 'Export',
  title: 'Export submissions',
  notNow: 'Not now',
  nothing: 'Nothing to export',

  /** What the file will hold. */
  counting: 'Counting…',
  submissions,
  asOf: (when: string) => `as of ${when}`,
  noFilter: 'No filter: every submission of these days.',
  daysRead: (read: number, all: number) =>
    `${formatCount(read)} of ${formatCount(all)} days were read whole so far. The file says so, too.`,

  format: 'Format',
  formats: {
    xlsx: {
      name: 'Excel',
      purpose: 'Real dates and numbers, and a sheet that tells filter, zone and as-of time.',
    },
    csv: {
      name: 'CSV for spreadsheets',
      purpose: 'Opens safely anywhere: formulas are disarmed, ids stay text.',
    },
    'csv-data': {
      name: 'CSV for programs',
      purpose: 'RFC 4180, every text exactly as ARGOS listed it.',
    },
    jsonl: {
      name: 'JSON Lines',
      purpose: 'One whole submission a line, as the API gives it.',
    },
  },
  columns: 'Columns',
  allColumns: (count: number) => `All ${count}`,
  columnsOfTable: (count: number) => `As in the table (${count})`,
  alwaysWhole: 'Lines of JSON are always whole',
  sheets: (count: number) => `Excel holds 1,048,576 rows a sheet: the file will have ${count} sheets.`,

  /** For who is not shown them unasked. */
  reveal: {
    act: 'With subject ids and comments',
    without: 'Without them the file says [masked] in their place.',
    with: 'That you took them stands in the audit trail.',
  },

  lastFile: (format: string, count: number, when: string) => `Last file: ${format}, ${submissions(count)}, ${when}`,

  /** While it runs. */
  name: 'Export',
  preparing: 'Counting and preparing…',
  as: (format: string) => `Exporting as ${format}`,
  browserWrites: 'The browser writes the file to its downloads. You may close this and go on working.',
  cancel: 'Cancel the export',
  cancelling: 'Cancelling…',
  goOn: 'Go on working',
  noRows: 'No rows yet',
  rows: (done: number, all: number) => `${formatCount(done)} of ${formatCount(all)} rows`,
  size: (written: string, whole: string) => `${written} of about ${whole}`,
  rowsPerSecond: (rows: number) => `${formatCount(rows)} rows/s`,
  left: (duration: string) => `about ${duration} left`,

  /** When it has ended. */
  done: 'Done',
  again: 'Export again',
  whole: 'The file is whole',
  wholeFacts: (count: number, size: string, duration: string) => `${submissions(count)}, ${size}, in ${duration}`,
  inDownloads: 'It is among the downloads of your browser.',
  cancelled: 'The export was cancelled',
  discarded: 'What the browser had of the file is not whole, and it discards it.',
};
