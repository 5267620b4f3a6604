import type { GateReading } from './gate-reading.ts';
import { evaluateGates } from './gates.ts';
import { isApproved, isRejected, patternOf, runsOf } from './subject-attempt.ts';
import type { ScoredGate, SubjectAttempt, SubjectPattern } from './subject-attempt.ts';
import { PROBING } from './subject-presets.ts';
import { SCORED_GATES } from './submission.ts';

interface Try {
  attempt: SubjectAttempt;
  /** Points on the safe side of the threshold of the record's own policy; not above 0. */
  margin: number;
}

const NO_OCCLUSION = { occluded: null, occlusion: null };

/**
 * Scores of one gate that climb towards its threshold, try by try: somebody may be turning a picture or a film until it passes.
 * Compared are margins, each by its own record's policy, so a threshold that moves makes no slope. Tries whose score was not
 * recorded are passed over; what was approved ends a series.
 *
 * @param ordered one subject's attempts by time
 */
export function findClimbing(ordered: readonly SubjectAttempt[], reading: GateReading): SubjectPattern[] {
  const decided = ordered.filter((attempt) => isApproved(attempt) || isRejected(attempt));
  const series = runsOf(
    decided,
    (before, attempt) =>
      isRejected(before) && isRejected(attempt) && attempt.createdAt - before.createdAt <= PROBING.gapMs,
  ).filter((run) => run.length >= PROBING.tries);
  return SCORED_GATES.flatMap((gate) => series.flatMap((run) => climbOf(run, gate, reading) ?? []));
}

function climbOf(run: readonly SubjectAttempt[], gate: ScoredGate, reading: GateReading): SubjectPattern | null {
  const tries = run.flatMap((attempt): Try[] => {
    const { scores, policy } = attempt;
    const found = evaluateGates({ ...scores, ...NO_OCCLUSION }, policy, reading).find((result) => result.gate === gate);
    return found?.outcome === 'failed' && found.margin !== null ? [{ attempt, margin: found.margin }] : [];
  });
  const [first, last] = [tries[0], tries.at(-1)];
  if (tries.length < PROBING.tries || !first || !last) return null;
  const rises = tries.filter(({ margin }, index) => margin > (tries[index - 1]?.margin ?? Infinity)).length;
  if (rises < PROBING.rising * (tries.length - 1)) return null;
  if (last.margin < first.margin * (1 - PROBING.wayCome)) return null;
  return patternOf(
    'probing',
    tries.map(({ attempt }) => attempt),
    {
      gate,
      marginFrom: first.margin,
      marginTo: last.margin,
      slope: slopeOf(tries.map(({ margin }) => margin)),
    },
  );
}

/**
 * Points won a step, by least squares over 0, 1, 2 …
 *
 * Source: the ordinary least squares estimator of a line's slope, sum((x − x̄)(y − ȳ)) / sum((x − x̄)²).
 *
 * @param values at least two
 */
export function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const both = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const squares = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return both / squares;
}
