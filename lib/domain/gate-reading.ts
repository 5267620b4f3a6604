import { GATES } from './submission.ts';
import type { Gate } from './submission.ts';

/** How one gate compares its score with its threshold. */
export interface GateRule {
  /** Which scores it rejects: those below its threshold, or those above it. */
  rejects: 'below' | 'above';
  /** What becomes of a score that equals its threshold. */
  equality: 'passes' | 'fails';
  /** What a threshold of 0 means: the gate is off, or 0 points are its threshold. */
  zero: 'off' | 'threshold';
}

/** How gates are read. ARGOS does not say, so whoever runs the dashboard may know better. */
export interface GateReading {
  rules: Readonly<Record<Gate, GateRule>>;
  /** What decides occlusion: what was found, or first whether `occluded_threshold` is `false`, which then switches the gate off. */
  occlusion: 'finding' | 'threshold-off';
}

const REJECTS_BELOW: GateRule = { rejects: 'below', equality: 'passes', zero: 'off' };

/**
 * The reading that holds unless another is set. Source: the vendor's page has "lower than the threshold" for similarity; all else is
 * inferred from its samples, of which none with `occluded_threshold: false` and an obstructed face was approved.
 */
export const DOCUMENTED_READING: GateReading = {
  rules: {
    similarity: REJECTS_BELOW,
    liveness: REJECTS_BELOW,
    activeLiveness: REJECTS_BELOW,
    faceCover: REJECTS_BELOW,
    headCover: REJECTS_BELOW,
    occlusion: { ...REJECTS_BELOW, rejects: 'above' },
  },
  occlusion: 'finding',
};

/** One text for equal readings, another for others. */
export const readingText = ({ rules, occlusion }: GateReading): string =>
  [
    ...GATES.map((gate) => `${gate} ${rules[gate].rejects} ${rules[gate].equality} ${rules[gate].zero}`),
    occlusion,
  ].join();

/** A threshold that scores are compared with: named, a number, and not one that says "off". */
export const isLimit = (rule: GateRule, threshold: number | boolean | null): threshold is number =>
  typeof threshold === 'number' && !(threshold === 0 && rule.zero === 'off');

/** The policy itself switches the gate off. Of occlusion a finding may yet decide, where `switchesOff` does not say otherwise. */
export const isOff = (rule: GateRule, threshold: number | boolean | null): boolean =>
  threshold === 0 && rule.zero === 'off';

/** Occlusion is off whatever was found. */
export const switchesOff = ({ rules, occlusion }: GateReading, threshold: number | boolean | null): boolean =>
  occlusion === 'threshold-off' && (threshold === false || isOff(rules.occlusion, threshold));

/** Points on the safe side of a threshold, negative on the other. */
export const marginOf = (rule: GateRule, score: number, threshold: number): number =>
  rule.rejects === 'below' ? score - threshold : threshold - score;

/** Does a margin of so many points pass? */
export const passesBy = (rule: GateRule, margin: number): boolean =>
  margin > 0 || (margin === 0 && rule.equality === 'passes');

/** The highest turning point: of 100 points, where the gate rejects what is above and equality fails. */
export const HIGHEST_TURN = 101;

/**
 * The whole threshold at which a score's outcome changes, 0 to `HIGHEST_TURN`: where the gate rejects below, the highest that the score
 * passes; where it rejects above, the lowest. Of thresholds from 1 to 100 it tells as much as the score itself.
 */
export function turningPoint(rule: GateRule, score: number): number {
  const strict = rule.equality === 'fails';
  if (rule.rejects === 'below') return within(strict ? Math.ceil(score) - 1 : Math.floor(score), 100);
  return within(strict ? Math.floor(score) + 1 : Math.ceil(score), HIGHEST_TURN);
}

const within = (points: number, most: number): number => Math.min(most, Math.max(0, points));

/** A whole threshold from 1 to 100 is passed by scores that turn at this point. */
export const passesAt = (rejects: GateRule['rejects'], threshold: number, turn: number): boolean =>
  rejects === 'below' ? threshold <= turn : threshold >= turn;
