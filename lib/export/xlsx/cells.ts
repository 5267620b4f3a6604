import type { Column, ExportRow } from '../columns.ts';
import type { ZoneClock } from '../zone-clock.ts';
import { STYLES } from './parts.ts';

/** "Excel specifications and limits" (Microsoft). */
const LONGEST_TEXT = 32_767;
const CUT = ' … (cut)';

/** Counts what Excel could not hold. */
export interface Losses {
  cut: number;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

// What XML 1.0 can not hold or would change (a carriage return), and what would be read as such an escape.
const ESCAPED = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[\da-fA-F]{4}_)/gu;
const MARKUP = /[<>&]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** Text for XML by the rules of OOXML (ST_Xstring): `_x000D_` stands for what XML has no place for. */
const xmlText = (text: string): string =>
  text
    .replaceAll(ESCAPED, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll(MARKUP, (found) => ENTITIES[found] ?? found);

/** A cell of text: it is never a formula, and stays text when somebody edits it. */
export const textCell = (place: string, text: string, style: number = STYLES.text): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

/** Excel counts days since 1899-12-30; before March 1900 it errs by its famous leap day, and after 9999 it ends. */
const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);
const FIRST_MS = Date.UTC(1900, 2, 1);
const LAST_MS = Date.UTC(9999, 11, 31);

function timeCell(place: string, ms: number, offset: number): string {
  const shown = ms + offset;
  if (shown < FIRST_MS || shown >= LAST_MS) return textCell(place, new Date(ms).toISOString());
  return `<c r="${place}" s="${STYLES.time}"><v>${(shown - EPOCH_MS) / DAY_MS}</v></c>`;
}

function cutText(text: string, losses: Losses): string {
  if (text.length <= LONGEST_TEXT) return text;
  losses.cut += 1;
  // A surrogate must not be left alone.
  return text.slice(0, LONGEST_TEXT - CUT.length).replace(/[\ud800-\udbff]$/u, '') + CUT;
}

/** How a column's cells are written; an absent value has no cell at all. */
export function cellWriter(
  column: Column,
  letters: string,
  clock: ZoneClock,
  losses: Losses,
): (row: ExportRow, number: number) => string {
  const text = (number: number, value: string): string => textCell(`${letters}${number}`, cutText(value, losses));
  switch (column.kind) {
    case 'word':
    case 'text':
      return (row, number) => {
        const value = column.of(row);
        return value === null ? '' : text(number, value);
      };
    case 'texts':
      return (row, number) => {
        const values = column.of(row);
        return values.length === 0 ? '' : text(number, values.join('; '));
      };
    case 'value':
      return (row, number) => {
        const value = column.of(row);
        if (value === null) return '';
        return typeof value === 'number'
          ? `<c r="${letters}${number}"><v>${value}</v></c>`
          : `<c r="${letters}${number}" t="b"><v>${value ? 1 : 0}</v></c>`;
      };
    case 'instant':
    case 'inZone':
      return (row, number) => {
        const instant = column.of(row);
        if (instant === null) return '';
        const ms = Date.parse(instant);
        return timeCell(`${letters}${number}`, ms, column.kind === 'inZone' ? clock.offsetAt(ms) : 0);
      };
  }
}
