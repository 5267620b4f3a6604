import { OUTCOME_TEXTS } from '#lib/domain/gates.ts';
import type { GateResult } from '#lib/domain/gates.ts';
import type { Gate } from '#lib/domain/submission.ts';
import { formatScore, formatThreshold } from '#lib/format/scores.ts';

/** A gate in one word, where its score stands beside it. */
export const SHORT_NAMES: Readonly<Record<Gate, string>> = {
  similarity: 'Person',
  liveness: 'Passive',
  activeLiveness: 'Active',
  faceCover: 'Protection',
  headCover: 'Helmet',
  occlusion: 'Face',
};

/** What a cell has room for: the score, "off", whether the face was obstructed or clear, or "–" where there is no score. */
export function shortGate({ outcome, score, threshold }: GateResult): string {
  if (outcome === 'off') return 'off';
  if (typeof score === 'number') return formatScore(score, typeof threshold === 'number' ? threshold : null);
  if (typeof score === 'boolean') return score ? 'obstructed' : 'clear';
  return '–';
}

/** Outcome, score and threshold in words: "Failed: 84.97 against 85". */
export function describeGate({ outcome, score, threshold }: GateResult): string {
  const { name } = OUTCOME_TEXTS[outcome];
  const limit = typeof threshold === 'number' && threshold !== 0 ? threshold : null;
  if (typeof score === 'boolean') return `${name}: ${score ? 'obstructed' : 'not obstructed'}`;
  if (score === null) return limit === null ? name : `${name}, threshold ${formatThreshold(limit)}`;
  const shown = formatScore(score, limit);
  return limit === null ? `${name}: ${shown}` : `${name}: ${shown} against ${formatThreshold(limit)}`;
}
