/// <reference lib="es2024.string" />
import { isObject } from './parse-json.ts';
import type { JsonObject } from './parse-json.ts';
import { readTime } from './read-time.ts';

/** Why a value that is listed can't be read: ends the sentence that its name begins. */
export class Unreadable {
  readonly what: string;
  /** The same, with what ARGOS sent. */
  readonly why: string;

  constructor(what: string, why = what) {
    this.what = what;
    this.why = why;
  }
}

/** Reads one listed value: never `undefined`, `null` or the empty text. */
export type Reader<T> = (value: unknown) => T | null | Unreadable;

/** Longest identifier or word, UTF-16 units: the store indexes them, and an index has its limit. Comments have none. */
const MAX_LENGTH = 300;

const NUL = new Unreadable('contains the character NUL, which can not be stored');
const LONE_SURROGATE = new Unreadable('contains half a character (a lone surrogate), which can not be stored');

/** What ARGOS sent, short enough for a sentence. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${(text.length > 60 ? `${text.slice(0, 60)}…` : text).replaceAll('\0', '␀').toWellFormed()}”`;
}

const cannot = (what: string, value: unknown): Unreadable => new Unreadable(what, `${what}: ${quote(value)}`);

/** Text, or a number or boolean where text was meant. PostgreSQL can't hold NUL: better set apart than altered. */
function readText(value: unknown): string | Unreadable {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return cannot('is not text', value);
  }
  const text = String(value);
  return text.includes('\0') ? NUL : text;
}

function readShort(value: unknown): string | Unreadable {
  const text = readText(value);
  const tooLong = typeof text === 'string' && text.length > MAX_LENGTH;
  return tooLong ? cannot(`is longer than ${MAX_LENGTH} characters`, text) : text;
}

/** Kept and asked for exactly. Half a surrogate pair has no UTF-8: storing would alter it, and two ids could become one. */
export const readIdentifier: Reader<string> = (value) => {
  const text = readShort(value);
  if (text instanceof Unreadable) return text;
  if (text.trim() === '') return new Unreadable('is blank');
  return text.isWellFormed() ? text : LONE_SURROGATE;
};

/** For reading only: half a character becomes the replacement character. Blank is not listed. */
export const readWord: Reader<string> = (value) => {
  const text = readShort(value);
  if (text instanceof Unreadable) return text;
  return text.trim() === '' ? null : text.toWellFormed();
};

/** A list, or a single one of its elements. Blank ones say nothing; what is not text is kept as its JSON, never dropped. */
const readList =
  (read: (value: unknown) => string | Unreadable): Reader<string[]> =>
  (value) => {
    const elements: unknown[] = Array.isArray(value) ? value : [value];
    const list: string[] = [];
    for (const element of elements) {
      if (element === null) continue;
      const text = read(typeof element === 'object' ? JSON.stringify(element) : element);
      if (text instanceof Unreadable) return text;
      if (text.trim() !== '') list.push(text.toWellFormed());
    }
    return list;
  };

export const readCodes = readList(readShort);
export const readComments = readList(readText);

const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/**
 * Points. A numeric text counts as its number. Outside of 0 to 100 it is kept as it is: the score is ARGOS's, comparing it raw stays
 * right, and setting the record apart would falsify the totals. Too large for a number at all, it can't be read.
 */
export const readPoints: Reader<number> = (value) => {
  const points = typeof value === 'string' && DECIMAL.test(value.trim()) ? Number(value) : value;
  return typeof points === 'number' && Number.isFinite(points) ? points : cannot('is not a number', value);
};

export const readFlag: Reader<boolean> = (value) => {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : null;
  return word === 'true' || word === 'false' ? word === 'true' : cannot('is neither true nor false', value);
};

/** A boolean in place of a scored gate's threshold is no number of points: nothing can be compared with it. */
export const readThreshold: Reader<number> = (value) => (typeof value === 'boolean' ? null : readPoints(value));

export const readPointsOrFlag: Reader<number | boolean> = (value) => {
  const flag = readFlag(value);
  return flag instanceof Unreadable ? readPoints(value) : flag;
};

export const readDeleteCheck: Reader<boolean> = (value) => (value === 1 || value === 0 ? value === 1 : readFlag(value));

export const readCreateTime: Reader<string> = (value) =>
  (typeof value === 'string' ? readTime(value) : null) ?? cannot('is not a time of this century in ISO 8601', value);

export const readObject: Reader<JsonObject> = (value) => (isObject(value) ? value : cannot('is not an object', value));
