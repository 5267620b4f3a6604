import type { SubjectAnswer } from '#lib/contract/subjects.ts';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';

type ScoredGate = (typeof SCORED_GATES)[number];

/**
 * The gate whose scores are drawn first: the one that failed in most of the rejected attempts, each by its own record's policy. Of several
 * the one whose scores climb, then the first in their order; where none failed, the first that has scores.
 */
export function firstGate(
  { attempts, patterns }: Pick<SubjectAnswer, 'attempts' | 'patterns'>,
  reading: GateReading,
): ScoredGate {
  const rejected = attempts.flatMap(({ submission }) => (submission.status === 'rejected' ? [submission] : []));
  const failed = rejected.flatMap(({ scores, policy }) =>
    evaluateGates(scores, policy, reading).flatMap(({ gate, outcome }) => (outcome === 'failed' ? [gate] : [])),
  );
  const climbing = patterns.find(({ gate }) => gate !== null)?.gate;
  const candidates = [...new Set([...(climbing ? [climbing] : []), ...SCORED_GATES])];
  const countOf = (gate: ScoredGate) => failed.filter((each) => each === gate).length;
  const [first] = candidates.toSorted((a, b) => countOf(b) - countOf(a));
  if (first !== undefined && countOf(first) > 0) return first;
  const recorded = SCORED_GATES.find((gate) => attempts.some(({ submission }) => submission.scores[gate] !== null));
  return climbing ?? recorded ?? 'similarity';
}
