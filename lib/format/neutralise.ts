/** What makes a cell a formula, in Latin and full width (OWASP, "CSV Injection"), or would be taken off as a mark of ours. */
const FORMULA = "['=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]";
/** Where a cell may begin: at the start, and where spreadsheets with other settings split cells. */
const DANGEROUS = new RegExp(`^(?=[\\t\\r\\n])|(?<=^|[;\\t\\r\\n])(?=[^\\S\\t\\r\\n]*${FORMULA})`, 'gu');

/** Texts that spreadsheets turn into numbers, dates or truth values: 00123, 1e5, 12-1, 3/4, Mar 1, TRUE. */
const LIKE_NUMBER = /^[\p{Sc}\p{Nd}\s.,:/%()-]+(?:e[+-]?\d+)?$/iu;
const LIKE_MONTH = /^[\d\s/,.-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[\d\s/,.-]*$/iu;
const LIKE_TRUTH = /^\s*(?:true|false)\s*$/iu;
/** Longer ones are no numbers to anybody. */
const LONGEST_VALUE = 80;

const isTakenForValue = (text: string): boolean =>
  text.length <= LONGEST_VALUE &&
  (LIKE_TRUTH.test(text) || (/\p{Nd}/u.test(text) && (LIKE_NUMBER.test(text) || LIKE_MONTH.test(text))));

/**
 * A text that a spreadsheet keeps as text: an apostrophe goes before whatever could begin a formula, and before a text that would be
 * taken for a number or a date. Taking away the apostrophe at the start, and each one right after a `;`, tab or line end, gives the
 * text back.
 */
export function neutralise(text: string): string {
  const safe = neutraliseFormula(text);
  return safe === text && isTakenForValue(text) ? `'${text}` : safe;
}

/** A text that no spreadsheet takes for a formula: an apostrophe goes before whatever could begin one. Numbers and dates stay what they are. */
export const neutraliseFormula = (text: string): string => text.replaceAll(DANGEROUS, "'");
