/**
 * What a caller may send. Messages are the words that follow "must be", so that every refusal reads alike.
 */
import { z } from 'zod';
import { isWithin, parseNumberRange } from '#lib/domain/number-range.ts';
import { isTimeZone } from '#lib/domain/time-zones.ts';

/** Text of at most `max` characters. NUL and halves of characters are refused: PostgreSQL's text can't hold them as they are. */
export const text = (max: number) => {
  const words = `text of 1 to ${max} characters`;
  return z
    .string(words)
    .min(1, words)
    .max(max, words)
    .refine((value) => !value.includes('\0'), 'text without the character NUL')
    .refine((value) => value.isWellFormed(), 'text of whole characters, without half of a surrogate pair');
};

/** A parameter that may be given several times. */
export const texts = (max: number) => z.array(text(max)).max(100, 'given at most 100 times').default([]);

/** A parameter that may be given several times, each one of these. */
export const oneOrMoreOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .array(z.enum(values, `one of ${values.join(', ')}`))
    .max(100, 'given at most 100 times')
    .default([]);

/** Numbers from one to another, kept as text: `70..85`, `..85`, `70..` or `85`, both ends inclusive, and `70..<85` for what is under 85. */
export const numberRange = (min: number, max: number) => {
  const words = `a range such as ${min}..${max}, ${min}..<${max}, ..${max} or ${max}, from ${min} to ${max}`;
  return z
    .string(words)
    .max(40, words)
    .refine((text) => {
      const range = parseNumberRange(text);
      return range !== null && isWithin(range, { min, max });
    }, words);
};

/** Decimal digits and nothing else: "1e2", "0x10" and " 5" are no numbers here. */
export const wholeNumber = (min: number, max: number) => {
  const words = `a whole number from ${min} to ${max}`;
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/u.test(value) ? Number(value) : value),
    z.number(words).int(words).min(min, words).max(max, words),
  );
};

const DAY = 'a day as yyyy-mm-dd, such as 2026-03-01, from 1970 to 2199';

/** A day asked for. Bounded, for a chart over ten thousand years is a burden and not a question. */
export const dayAsked = z.iso.date(DAY).refine((day) => day >= '1970' && day < '2200', DAY);

const INSTANT = 'an instant as 2026-03-01T09:30:00Z, from 1970 to 2199';

/** An instant asked for, with its zone. */
export const instant = z.iso
  .datetime({ offset: true, error: INSTANT })
  .refine((text) => text >= '1970' && text < '2200' && !Number.isNaN(Date.parse(text)), INSTANT);

export const zone = z
  .string()
  .refine(isTimeZone, 'an IANA time zone, such as Asia/Seoul or UTC')
  .describe('IANA time zone in which days are meant; absent = the zone of the dashboard');
