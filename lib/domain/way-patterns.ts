import { isApproved, isRejected, patternOf, runsOf } from './subject-attempt.ts';
import type { SubjectAttempt, SubjectPattern } from './subject-attempt.ts';
import { APPROVED_SOON_AFTER, CODE_ROTATION, HOSTED_TO_API } from './subject-presets.ts';
import { failCodeKey } from './submission.ts';

/**
 * Rejected on the hosted page, then tried by the API: the attempts on the page that failed and the first one by the API within an
 * hour of the last of them. Something approved in between ends it, for then there was nothing to go round.
 *
 * @param ordered one subject's attempts by time
 */
export function findChannelSwitches(ordered: readonly SubjectAttempt[]): SubjectPattern[] {
  const found: SubjectPattern[] = [];
  let onPage: SubjectAttempt[] = [];
  for (const attempt of ordered) {
    const last = onPage.at(-1);
    if (last && attempt.createdAt - last.createdAt > HOSTED_TO_API.withinMs) onPage = [];
    if (attempt.submitType === HOSTED_TO_API.to && onPage.length > 0) {
      const { from, to } = HOSTED_TO_API;
      found.push(patternOf('hostedToApi', [...onPage, attempt], { from, to, approved: isApproved(attempt) }));
      onPage = [];
    } else if (isApproved(attempt)) onPage = [];
    else if (isRejected(attempt) && attempt.submitType === HOSTED_TO_API.from) onPage.push(attempt);
  }
  return found;
}

/** Rejected, and approved within minutes: the last failure and what was approved. @param ordered one subject's attempts by time */
export function findApprovedSoonAfter(ordered: readonly SubjectAttempt[]): SubjectPattern[] {
  const found: SubjectPattern[] = [];
  let failed: SubjectAttempt | null = null;
  for (const attempt of ordered) {
    if (isRejected(attempt)) failed = attempt;
    if (!isApproved(attempt)) continue;
    if (failed && attempt.createdAt - failed.createdAt <= APPROVED_SOON_AFTER.withinMs) {
      const { submitType: from } = failed;
      found.push(patternOf('approvedSoonAfter', [failed, attempt], { from, to: attempt.submitType }));
    }
    failed = null;
  }
  return found;
}

/**
 * Failures one after the other, each for other codes than the one before, with at least three different sets of codes. Failures
 * without a code end a series: what they were for is not known.
 *
 * @param ordered one subject's attempts by time
 */
export function findCodeRotation(ordered: readonly SubjectAttempt[]): SubjectPattern[] {
  const decided = ordered.filter((attempt) => isApproved(attempt) || isRejected(attempt));
  const bearing = (attempt: SubjectAttempt) => isRejected(attempt) && attempt.failCodes.length > 0;
  return runsOf(
    decided,
    (before, attempt) =>
      bearing(before) &&
      bearing(attempt) &&
      attempt.createdAt - before.createdAt <= CODE_ROTATION.gapMs &&
      setOf(before) !== setOf(attempt),
  ).flatMap((run) =>
    run.every(bearing) && new Set(run.map(setOf)).size >= CODE_ROTATION.sets
      ? [patternOf('codeRotation', run, { codes: codesOf(run) })]
      : [],
  );
}

const setOf = ({ failCodes }: SubjectAttempt): string => [...new Set(failCodes.map(failCodeKey))].sort().join('\n');

function codesOf(run: readonly SubjectAttempt[]): string[] {
  const spelt = new Map<string, string>();
  for (const code of run.flatMap(({ failCodes }) => failCodes)) {
    if (!spelt.has(failCodeKey(code))) spelt.set(failCodeKey(code), code);
  }
  return [...spelt.values()];
}
