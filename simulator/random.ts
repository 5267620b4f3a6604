/**
 * Chance without state: every number is a function of a seed and a label, so that a record can be made again, alone and
 * in any order, exactly as it was. The mixer is the published "lowbias32" finaliser; it is a bijection, so ids can be
 * read backwards.
 */

/** A bijection of 32-bit words. */
export const scramble = (word: number): number => {
  let h = word >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
};

/** The inverse of {@link scramble}. */
export const unscramble = (word: number): number => {
  let h = word >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x43021123);
  h = Math.imul(h ^ (h >>> 15) ^ (h >>> 30), 0x1d69e2a5);
  return (h ^ (h >>> 16)) >>> 0;
};

/** A 32-bit word from a seed and a label. */
export const mix = (seed: number, label: number): number => scramble(seed ^ scramble(Math.imul(label, 0x9e3779b1)));

/** A number from 0 (inclusive) to 1 (exclusive). */
export const unit = (seed: number, label: number): number => mix(seed, label) / 4294967296;

/** A number of the standard normal distribution. */
export const normal = (seed: number, label: number): number =>
  Math.sqrt(-2 * Math.log(1 - unit(seed, label))) * Math.cos(2 * Math.PI * unit(seed, label + 0x10000));

/** A 32-bit word from a text (FNV-1a, then mixed). */
export const hashText = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return scramble(h);
};

/** One element of a fixed list. */
export const pick = <T>(list: readonly [T, ...T[]], seed: number, label: number): T =>
  list[Math.floor(unit(seed, label) * list.length)] ?? list[0];

/** A sequence of numbers from 0 to 1 for the planning, where order is fixed anyway. */
export const createStream = (seed: number): (() => number) => {
  let drawn = 0;
  return () => unit(seed, drawn++);
};
