/** Near misses as an address says them: `points-2.flip`, `share-5.only`, `share-5.only.similarity`, `points-2.gate.liveness`. */
import { BAND_UNITS } from './near-miss.ts';
import type { Band } from './near-miss.ts';
import { SCORED_GATES } from './submission.ts';
import type { ScoredGate } from './what-if-standing.ts';

/**
 * Which near misses: all; rejections that one gate alone rejected, or this one; those that are near by this gate, among others or not.
 */
export type NearKind =
  { kind: 'flip' } | { kind: 'only'; gate: ScoredGate | null } | { kind: 'gate'; gate: ScoredGate };
export type NearAsked = NearKind & { band: Band };

/** Wider than any scale, a band would be none. */
const WIDEST = 100;

export const writeBand = ({ unit, width }: Band): string => `${unit}-${width}`;

/** @returns null where it is not written as `writeBand` does, with a width from 1 to 100, whole */
export function parseBand(text: string): Band | null {
  const [, name, width = ''] = /^([a-z]+)-([1-9]\d{0,2})$/u.exec(text) ?? [];
  const unit = BAND_UNITS.find((each) => each === name);
  return unit && Number(width) <= WIDEST ? { unit, width: Number(width) } : null;
}

export const writeNear = (asked: NearAsked): string =>
  [writeBand(asked.band), asked.kind, ...(asked.kind === 'flip' || asked.gate === null ? [] : [asked.gate])].join('.');

/** @returns null where it is not written as `writeNear` does */
export function parseNear(text: string): NearAsked | null {
  const [first = '', kind, name, ...more] = text.split('.');
  const band = parseBand(first);
  if (!band || more.length > 0) return null;
  if (name === undefined) {
    if (kind === 'flip') return { band, kind };
    return kind === 'only' ? { band, kind, gate: null } : null;
  }
  const gate = SCORED_GATES.find((each) => each === name);
  return gate && (kind === 'only' || kind === 'gate') ? { band, kind, gate } : null;
}
