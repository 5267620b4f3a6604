import { neutralise } from '#lib/format/neutralise.ts';
import type { ExportedFileTexts } from '#lib/messages/en/exported-file.ts';
import { tellAbout } from './about.ts';
import type { About } from './about.ts';
import { headingOf } from './columns.ts';
import type { Column, ExportRow } from './columns.ts';
import type { ZoneClock } from './zone-clock.ts';

/** How values are spelt in one of the two profiles. */
export interface CsvProfile {
  start: string;
  heading: (column: Column, zone: string, texts: ExportedFileTexts) => string;
  /** Heading of the last column, which is empty but for it: all that the file says of itself. */
  about: (about: About, texts: ExportedFileTexts) => string;
  text: (text: string) => string;
  texts: (texts: readonly string[]) => string;
  inZone: (ms: number, clock: ZoneClock) => string;
}

/** For spreadsheets: read by people, and by programs that take texts for formulas, numbers and dates. */
export const SPREADSHEET: CsvProfile = {
  start: '\ufeff',
  heading: headingOf,
  about: (about, texts) =>
    `${texts.about.title}: ${tellAbout(about, texts)
      .map(([name, value]) => `${name}: ${value}`)
      .join(' · ')}`,
  text: neutralise,
  texts: (texts) => neutralise(texts.join('; ')),
  inZone: (ms, clock) => clock.plain(ms),
};

/** For programs: RFC 4180, every text as it is, lists as JSON. */
export const DATA: CsvProfile = {
  start: '',
  heading: ({ name }) => name,
  about: (about) => `about=${JSON.stringify(about)}`,
  text: (text) => text,
  texts: (texts) => JSON.stringify(texts),
  inZone: (ms, clock) => clock.iso(ms),
};

const NEEDS_QUOTES = /[",\r\n]/u;

/** RFC 4180, section 2. The empty text is quoted, so that it is told from an absent one. */
const quote = (text: string): string =>
  text === '' || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The lines of a CSV file: one of headings, then one for each submission, and nothing else. Texts, to be sent as UTF-8. */
export function csvWriter(
  profile: CsvProfile,
  columns: readonly Column[],
  about: About,
  clock: ZoneClock,
  texts: ExportedFileTexts,
) {
  const headings = columns.map((column) => profile.heading(column, about.timeZone, texts));
  const head = [...headings, profile.about(about, texts)];
  const cells = columns.map((column) => cellOf(column, profile, clock));
  return {
    start: `${profile.start}${head.map((text) => quote(profile.text(text))).join(',')}\r\n`,
    line: (row: ExportRow): string => {
      let line = '';
      for (const cell of cells) line += `${cell(row)},`;
      return `${line}\r\n`;
    },
  };
}

function cellOf(column: Column, profile: CsvProfile, clock: ZoneClock): (row: ExportRow) => string {
  switch (column.kind) {
    case 'text':
      return (row) => {
        const text = column.of(row);
        return text === null ? '' : quote(profile.text(text));
      };
    case 'texts':
      return (row) => quote(profile.texts(column.of(row)));
    case 'word':
      return (row) => column.of(row) ?? '';
    case 'value':
      return (row) => String(column.of(row) ?? '');
    case 'instant':
      return (row) => column.of(row) ?? '';
    case 'inZone':
      return (row) => {
        const instant = column.of(row);
        return instant === null ? '' : profile.inZone(Date.parse(instant), clock);
      };
  }
}
