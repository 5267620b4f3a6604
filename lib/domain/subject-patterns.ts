import type { GateReading } from './gate-reading.ts';
import { findClimbing } from './climbing-scores.ts';
import { findBursts, findRuns, findTotals } from './failure-patterns.ts';
import { inOrderOfTime, isApproved } from './subject-attempt.ts';
import type { SubjectAttempt, SubjectPattern } from './subject-attempt.ts';
import { GOT_IN_WEIGHT, HEAVY_PATTERNS, IN_ALL, PATTERN_KINDS, PATTERN_WEIGHTS } from './subject-presets.ts';
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
  const approvals = nextApprovals(ordered);
  const told = found.map((pattern) => ({ ...pattern, approvedAt: approvals.get(metBy(pattern)) ?? null }));
  return told.sort((a, b) => PATTERN_KINDS.indexOf(a.kind) - PATTERN_KINDS.indexOf(b.kind) || a.firstAt - b.firstAt);
}

/** When the next approval came, by the id of each attempt: its own time where it is one. @param ordered by time */
function nextApprovals(ordered: readonly SubjectAttempt[]): Map<string, number | null> {
  const next = new Map<string, number | null>();
  let approvedAt: number | null = null;
  for (const attempt of ordered.toReversed()) {
    if (isApproved(attempt)) approvedAt = attempt.createdAt;
    next.set(attempt.authId, approvedAt);
  }
  return next;
}

/**
 * The attempt by which it was there to be seen: its last; of rejections in all, which go on for as long as somebody tries, the one that
 * reached the limit.
 */
function metBy({ kind, authIds }: SubjectPattern): string {
  const limit = IN_ALL.find((each) => each.kind === kind);
  return (limit ? authIds[limit.failures - 1] : authIds.at(-1)) ?? '';
}

/** What of a pattern the score and the words about who got in are made of. */
interface Outcome<T> {
  kind: PatternKind;
  /** In any form that sorts as time does. */
  approvedAt: T | null;
}

const isHeavy = ({ kind }: { kind: PatternKind }): boolean => HEAVY_PATTERNS.includes(kind);

/**
 * By what subjects are ordered: the sum of the weights of the kinds that were found, each once, and `GOT_IN_WEIGHT` where an approval ended
 * or followed one of the heavy ones.
 */
export function scoreOf(patterns: readonly Outcome<unknown>[]): number {
  const kinds = new Set(patterns.map(({ kind }) => kind));
  const gotIn = patterns.some((pattern) => isHeavy(pattern) && pattern.approvedAt !== null);
  return [...kinds].reduce((sum, kind) => sum + PATTERN_WEIGHTS[kind], gotIn ? GOT_IN_WEIGHT : 0);
}

/** The first approval that ended or followed one of the heavy patterns; where there is none heavy, one of the others. */
export function approvalAfter<T extends string | number>(patterns: readonly Outcome<T>[]): T | null {
  const heavy = patterns.filter(isHeavy);
  const times = (heavy.length > 0 ? heavy : patterns).flatMap(({ approvedAt }) => approvedAt ?? []);
  return times.reduce<T | null>((first, time) => (first === null || time < first ? time : first), null);
}
