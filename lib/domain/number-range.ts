/** Numbers from one to another, both inclusive; null = no bound. At least one is a number, and something lies between them. */
export interface NumberRange {
  min: number | null;
  max: number | null;
  /** The range ends under `max`: `max` itself is not in it. Never without `max`. */
  under?: true;
}

const NUMBER = '-?\\d{1,6}(?:\\.\\d{1,6})?';
const RANGE = new RegExp(`^(${NUMBER})?\\.\\.(<?)(${NUMBER})?$`, 'u');

/**
 * Reads `70..85`, `..85`, `70..`, a single `85`, and `70..<85` for what lies under 85.
 *
 * @returns null where it is none of these, or nothing lies between its ends
 */
export function parseNumberRange(text: string): NumberRange | null {
  const single = new RegExp(`^${NUMBER}$`, 'u').test(text) ? Number(text) : null;
  if (single !== null) return { min: single, max: single };
  const parts = RANGE.exec(text);
  if (!parts) return null;
  const [min, max] = [parts[1], parts[3]].map((part) => (part === undefined ? null : Number(part)));
  if (min === undefined || max === undefined || (min === null && max === null)) return null;
  const range: NumberRange = { min, max, ...(parts[2] === '<' ? { under: true } : {}) };
  return isEmpty(range) || (range.under && max === null) ? null : range;
}

/** Does nothing lie between the ends? */
const isEmpty = ({ min, max, under }: NumberRange): boolean =>
  min !== null && max !== null && (under ? min >= max : min > max);

/** What two ranges have in common; null where nothing. */
export function commonRange(a: NumberRange, b: NumberRange): NumberRange | null {
  const min = Math.max(a.min ?? -Infinity, b.min ?? -Infinity);
  const max = Math.min(a.max ?? Infinity, b.max ?? Infinity);
  const under = [a, b].some((each) => each.under && each.max === max);
  const orNull = (bound: number) => (Number.isFinite(bound) ? bound : null);
  const both: NumberRange = { min: orNull(min), max: orNull(max), ...(under ? { under } : {}) };
  return isEmpty(both) ? null : both;
}

/** Do the numbers that a range names lie within these bounds, both inclusive? */
export const isWithin = (range: NumberRange, bounds: { min: number; max: number }): boolean =>
  [range.min, range.max].every((value) => value === null || (value >= bounds.min && value <= bounds.max));

/** The inverse of `parseNumberRange`. */
export function writeNumberRange({ min, max, under }: NumberRange): string {
  return min !== null && min === max && !under ? String(min) : `${min ?? ''}..${under ? '<' : ''}${max ?? ''}`;
}
