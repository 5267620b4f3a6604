import type { ExportedFileTexts } from '#lib/messages/en/exported-file.ts';
import { tellAbout } from '../about.ts';
import type { About } from '../about.ts';
import { headingOf } from '../columns.ts';
import type { Column, ExportRow } from '../columns.ts';
import type { ZoneClock } from '../zone-clock.ts';
import { cellWriter, columnLetters, textCell } from './cells.ts';
import type { Losses } from './cells.ts';
import { SHEET_START, STYLES, workbookParts } from './parts.ts';
import { zip } from './zip.ts';
import type { ZipEntry } from './zip.ts';

/** "Excel specifications and limits": 1,048,576 rows, one of them headings. */
const ROWS_PER_SHEET = 1_048_575;

/**
 * An Excel workbook, chunk by chunk: submissions with typed cells, on as many sheets as they need, and a sheet with what the file
 * says of itself.
 *
 * @param batches as many rows as `about` says
 * @param rowsPerSheet for tests
 */
export async function* writeWorkbook(
  batches: AsyncGenerator<ExportRow[]>,
  columns: readonly Column[],
  about: About,
  clock: ZoneClock,
  texts: ExportedFileTexts,
  rowsPerSheet = ROWS_PER_SHEET,
): AsyncGenerator<Buffer> {
  const count = Math.max(1, Math.ceil(about.submissions / rowsPerSheet));
  const names = Array.from(
    { length: count },
    (_, index) => `${texts.sheets.submissions}${index === 0 ? '' : ` ${index + 1}`}`,
  );
  const losses: Losses = { cut: 0 };
  const rows = inTurn(batches);

  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const [name, xml] of workbookParts([...names, texts.sheets.filter]))
      yield { name, content: [Buffer.from(xml)] };
    for (const index of names.keys()) {
      const left = about.submissions - index * rowsPerSheet;
      const content = submissionsSheet(
        rows,
        Math.min(rowsPerSheet, left),
        columns,
        { zone: about.timeZone, clock, texts },
        losses,
      );
      yield { name: `xl/worksheets/sheet${index + 1}.xml`, content };
    }
    // Rows that nobody expected would be missing in the file; the source tells of those that it owed.
    if ((await rows(1)).length > 0) throw new Error('An export has more rows than were counted.');
    // Written last, when it is known what had to be cut.
    const lines = [...tellAbout(about, texts), ...tellLimits(count, losses, texts)];
    yield { name: `xl/worksheets/sheet${count + 1}.xml`, content: [Buffer.from(filterSheet(lines))] };
  }
  try {
    yield* zip(entries());
  } finally {
    await batches.return(undefined);
  }
}

function tellLimits(sheets: number, { cut }: Losses, { limits }: ExportedFileTexts): [string, string][] {
  const lines: [string, string][] = [];
  if (sheets > 1) lines.push([limits.sheets, limits.moreSheets(sheets)]);
  if (cut > 0) lines.push([limits.cut, limits.cutTexts(cut)]);
  return lines;
}

/** Hands out rows of batches in parts of at most so many. */
function inTurn(batches: AsyncGenerator<ExportRow[]>): (most: number) => Promise<ExportRow[]> {
  let waiting: ExportRow[] = [];
  return async (most) => {
    if (waiting.length === 0) {
      const next = await batches.next();
      if (next.done) return [];
      waiting = next.value;
    }
    const part = waiting.slice(0, most);
    waiting = waiting.slice(part.length);
    return part;
  };
}

async function* submissionsSheet(
  next: (most: number) => Promise<ExportRow[]>,
  rows: number,
  columns: readonly Column[],
  { zone, clock, texts }: { zone: string; clock: ZoneClock; texts: ExportedFileTexts },
  losses: Losses,
): AsyncGenerator<Buffer> {
  const last = columnLetters(columns.length - 1);
  const headings = columns.map((column, index) =>
    textCell(`${columnLetters(index)}1`, headingOf(column, zone, texts), STYLES.heading),
  );
  yield Buffer.from(
    `${SHEET_START}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
      `<cols><col min="1" max="${columns.length}" width="22" customWidth="1"/></cols><sheetData><row r="1">${headings.join('')}</row>`,
  );
  const cells = columns.map((column, index) => cellWriter(column, columnLetters(index), clock, losses));
  for (let written = 0; written < rows;) {
    const part = await next(rows - written);
    if (part.length === 0) break;
    let xml = '';
    for (const row of part) {
      const number = ++written + 1;
      xml += `<row r="${number}">`;
      for (const cell of cells) xml += cell(row, number);
      xml += '</row>';
    }
    yield Buffer.from(xml);
  }
  yield Buffer.from(`</sheetData><autoFilter ref="A1:${last}${rows + 1}"/></worksheet>`);
}

function filterSheet(lines: [name: string, value: string][]): string {
  const rows = lines.map(
    ([name, value], index) =>
      `<row r="${index + 1}">${textCell(`A${index + 1}`, name, STYLES.heading)}${textCell(`B${index + 1}`, value.slice(0, 32_000))}</row>`,
  );
  return `${SHEET_START}<cols><col min="1" max="1" width="26" customWidth="1"/><col min="2" max="2" width="80" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
}
