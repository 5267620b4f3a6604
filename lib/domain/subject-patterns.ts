import type { GateReading } from './gate-reading.ts';
import { findClimbing } from './climbing-scores.ts';
import { findBursts, findRuns, findTotals } from './failure-patterns.ts';
import { inOrderOfTime } from './subject-attempt.ts';
import type { SubjectAttempt, SubjectPattern } from './subject-attempt.ts';
import { PATTERN_KINDS, PATTERN_WEIGHTS } from './subject-presets.ts';
import type { PatternKind } from './subject-presets.ts';
import { findApprovedSoonAfter, findChannelSwitches, findCodeRotation } from './way-patterns.ts';

/**
 * Everything that the rules find among one subject's attempts, by kind in the order of `PATTERN_KINDS`, and within a kind by time.
 * Each says what was seen and which attempts show it. None says why: a bad camera and an attack can look alike, so these are
 * patterns worth a look and nothing more.
 *
 * @param attempts of one subject, in any order
 */
export function findPatterns(attempts: readonly SubjectAttempt[], reading: GateReading): SubjectPattern[] {
  const ordered = inOrderOfTime(attempts);
  const found = [
    ...findTotals(ordered),
    ...findRuns(ordered),
    ...findBursts(ordered),
    ...findClimbing(ordered, reading),
    ...findChannelSwitches(ordered),
    ...findCodeRotation(ordered),
    ...findApprovedSoonAfter(ordered),
  ];
  return found.sort((a, b) => PATTERN_KINDS.indexOf(a.kind) - PATTERN_KINDS.indexOf(b.kind) || a.firstAt - b.firstAt);
}

/** By what subjects are ordered: the sum of the weights of the kinds that were found, each once. */
export const scoreOf = (kinds: Iterable<PatternKind>): number =>
  [...new Set(kinds)].reduce((sum, kind) => sum + PATTERN_WEIGHTS[kind], 0);
