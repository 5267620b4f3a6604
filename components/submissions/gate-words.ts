import type { GateResult } from '#lib/domain/gates.ts';
import { formatScore, formatThreshold } from '#lib/format/scores.ts';
import type { Messages } from '#lib/messages/messages.ts';

type Words = Pick<Messages, 'submissions' | 'terms'>;

/** The threshold that the score was compared with, or would have been; null where the gate is off or names none. */
export const limitOf = ({ outcome, threshold }: GateResult): number | null =>
  typeof threshold === 'number' && outcome !== 'off' ? threshold : null;

/** What a cell has room for: the score, "off", whether the face was obstructed or clear, or "–" where there is no score. */
export function shortGate({ submissions, terms }: Words, { outcome, score, threshold }: GateResult): string {
  if (outcome === 'off') return terms.policy.off;
  if (typeof score === 'number') return formatScore(score, typeof threshold === 'number' ? threshold : null);
  if (typeof score === 'boolean') return score ? submissions.gate.obstructed : submissions.gate.clear;
  return '–';
}

/** Outcome, score and threshold in words: "Failed: 84.97 against 85". */
export function describeGate({ submissions, terms }: Words, result: GateResult): string {
  const { outcome, score } = result;
  const { name } = terms.outcomes[outcome];
  const words = submissions.gate;
  const limit = limitOf(result);
  if (typeof score === 'boolean') return words.scored(name, score ? words.obstructed : words.notObstructed);
  if (score === null) return limit === null ? name : words.noScore(name, formatThreshold(limit));
  const shown = formatScore(score, limit);
  return limit === null ? words.scored(name, shown) : words.against(name, shown, formatThreshold(limit));
}
