/** Moved thresholds as an address says them: `similarity-88.liveness-0`, and with what they would do, `toRejected.similarity-88`. */
import { SCORED_GATES } from './submission.ts';
import { movedGates } from './what-if.ts';
import type { Thresholds } from './what-if.ts';

/** What moved thresholds do to a submission: turn its verdict, or make a question of it that its scores don't answer. */
export const TURNS = ['toApproved', 'toRejected', 'unknown'] as const;
export type Turn = (typeof TURNS)[number];

export interface WhatIf {
  turn: Turn;
  thresholds: Thresholds;
}

/** Gates in their order, each with whole points, 0 = off; the empty text = nothing moved. */
export const writeThresholds = (thresholds: Thresholds): string =>
  movedGates(thresholds)
    .map((gate) => `${gate}-${thresholds[gate]}`)
    .join('.');

/** @returns null where the text names another gate, one twice, or anything but whole points from 0 to 100 */
export function parseThresholds(text: string): Thresholds | null {
  const found = new Map<string, number>();
  for (const part of text.split('.')) {
    const [, name = '', points = ''] = /^([a-zA-Z]+)-(\d{1,3})$/u.exec(part) ?? [];
    const gate = SCORED_GATES.find((each) => each === name);
    if (!gate || found.has(gate) || Number(points) > 100) return null;
    found.set(gate, Number(points));
  }
  return Object.fromEntries(found);
}

export const writeWhatIf = ({ turn, thresholds }: WhatIf): string => `${turn}.${writeThresholds(thresholds)}`;

/** @returns null where it is not written as `writeWhatIf` does */
export function parseWhatIf(text: string): WhatIf | null {
  const [first = '', ...rest] = text.split('.');
  const turn = TURNS.find((each) => each === first);
  const thresholds = parseThresholds(rest.join('.'));
  return turn && thresholds ? { turn, thresholds } : null;
}
