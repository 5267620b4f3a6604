/** Numbers from one to another, both inclusive; null = no bound. At least one is a number, and `min` is not above `max`. */
export interface NumberRange {
  min: number | null;
  max: number | null;
}

const NUMBER = '-?\\d{1,6}(?:\\.\\d{1,6})?';
const RANGE = new RegExp(`^(${NUMBER})?\\.\\.(${NUMBER})?$`, 'u');

/**
 * Reads `70..85`, `..85`, `70..` or a single `85`.
 *
 * @returns null where it is none of these, or begins above its end
 */
export function parseNumberRange(text: string): NumberRange | null {
  const single = new RegExp(`^${NUMBER}$`, 'u').test(text) ? Number(text) : null;
  if (single !== null) return { min: single, max: single };
  const parts = RANGE.exec(text);
  if (!parts) return null;
  const [min, max] = [parts[1], parts[2]].map((part) => (part === undefined ? null : Number(part)));
  if (min === undefined || max === undefined || (min === null && max === null)) return null;
  return min !== null && max !== null && min > max ? null : { min, max };
}

/** Do the numbers that a range names lie within these bounds, both inclusive? */
export const isWithin = (range: NumberRange, bounds: { min: number; max: number }): boolean =>
  [range.min, range.max].every((value) => value === null || (value >= bounds.min && value <= bounds.max));

/** The inverse of `parseNumberRange`. */
export function writeNumberRange({ min, max }: NumberRange): string {
  return min !== null && min === max ? String(min) : `${min ?? ''}..${max ?? ''}`;
}
