import { isApproved, isRejected, patternOf, runsOf } from './subject-attempt.ts';
import type { SubjectAttempt, SubjectPattern } from './subject-attempt.ts';
import { BURST, IN_A_ROW, IN_ALL } from './subject-presets.ts';

/**
 * Failures close together: every five within three minutes, those that share attempts as one. What was approved in between does
 * not count and does not matter.
 *
 * @param ordered one subject's attempts by time
 */
export function findBursts(ordered: readonly SubjectAttempt[]): SubjectPattern[] {
  const failed = ordered.filter(isRejected);
  const inBurst = new Set<number>();
  for (let last = BURST.failures - 1; last < failed.length; last++) {
    const first = last - BURST.failures + 1;
    if (timeAt(failed, last) - timeAt(failed, first) > BURST.withinMs) continue;
    for (let index = first; index <= last; index++) inBurst.add(index);
  }
  // Neighbours belong together where one set of five holds both.
  return runsOf([...inBurst], (before, index) => index === before + 1 && sharesFive(failed, before)).map((run) =>
    patternOf(
      'burst',
      run.flatMap((index) => failed[index] ?? []),
    ),
  );
}

/** Is there a set of five close ones that holds both this one and the next? */
function sharesFive(failed: readonly SubjectAttempt[], index: number): boolean {
  for (let first = Math.max(0, index - BURST.failures + 2); first <= index; first++) {
    const last = first + BURST.failures - 1;
    if (last < failed.length && timeAt(failed, last) - timeAt(failed, first) <= BURST.withinMs) return true;
  }
  return false;
}

const timeAt = (attempts: readonly SubjectAttempt[], index: number): number => attempts[index]?.createdAt ?? 0;

/** Failures without an approval in between. @param ordered one subject's attempts by time */
export function findRuns(ordered: readonly SubjectAttempt[]): SubjectPattern[] {
  const runs: SubjectAttempt[][] = [[]];
  for (const attempt of ordered) {
    if (isApproved(attempt)) runs.push([]);
    else if (isRejected(attempt)) runs.at(-1)?.push(attempt);
  }
  return runs.flatMap((run) => {
    const reached = IN_A_ROW.find(({ failures }) => run.length >= failures);
    return reached ? [patternOf(reached.kind, run)] : [];
  });
}

/** Failures in all. @param ordered one subject's attempts by time */
export function findTotals(ordered: readonly SubjectAttempt[]): SubjectPattern[] {
  const failed = ordered.filter(isRejected);
  const reached = IN_ALL.find(({ failures }) => failed.length >= failures);
  return reached ? [patternOf(reached.kind, failed)] : [];
}
