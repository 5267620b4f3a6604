import type { ExportColumn, ExportFormat } from '#lib/domain/export-formats.ts';
import { exportedFile as en } from '#lib/messages/en/exported-file.ts';
import type { ExportedFileTexts } from '#lib/messages/en/exported-file.ts';
import { exportedFile as ko } from '#lib/messages/ko/exported-file.ts';
import type { Language } from '#lib/messages/language.ts';
import type { About } from './about.ts';
import { chooseColumns } from './columns.ts';
import type { ExportRow } from './columns.ts';
import { csvWriter, DATA, SPREADSHEET } from './csv.ts';
import { jsonLinesWriter } from './json-lines.ts';
import { writeWorkbook } from './xlsx/write-workbook.ts';
import { zoneClock } from './zone-clock.ts';

const TEXTS: Readonly<Record<Language, ExportedFileTexts>> = { en, ko };

/**
 * A file in one of the formats, chunk by chunk, a batch of rows at a time.
 *
 * @param language of what is there for people besides the data; for programs nothing is
 */
export function writeFile(
  { format, language }: { format: ExportFormat; language: Language },
  names: readonly ExportColumn[],
  about: About,
  batches: AsyncGenerator<ExportRow[]>,
): AsyncGenerator<Buffer> {
  const clock = zoneClock(about.timeZone);
  const columns = chooseColumns(names);
  const texts = TEXTS[language];
  switch (format) {
    case 'csv':
      return writeLines(csvWriter(SPREADSHEET, columns, about, clock, texts), batches);
    case 'csv-data':
      return writeLines(csvWriter(DATA, columns, about, clock, texts), batches);
    case 'jsonl':
      return writeLines(jsonLinesWriter(about, clock), batches);
    case 'xlsx':
      return writeWorkbook(batches, columns, about, clock, texts);
  }
}

interface LineWriter {
  start: string;
  line: (row: ExportRow) => string;
  /** The last line, where there is one. @param rows how many there were */
  end?: (rows: number) => string;
}

async function* writeLines({ start, line, end }: LineWriter, batches: AsyncGenerator<ExportRow[]>) {
  let rows = 0;
  yield Buffer.from(start);
  for await (const batch of batches) {
    let text = '';
    for (const row of batch) text += line(row);
    rows += batch.length;
    yield Buffer.from(text);
  }
  if (end) yield Buffer.from(end(rows));
}
