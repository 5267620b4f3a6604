import type { PatternKind } from './subject-presets.ts';
import type { Policy, Scores, SCORED_GATES } from './submission.ts';

export type ScoredGate = (typeof SCORED_GATES)[number];

/** What of a submission the rules look at. */
export interface SubjectAttempt {
  authId: string;
  /** UTC milliseconds. */
  createdAt: number;
  status: string;
  submitType: string | null;
  failCodes: readonly string[];
  scores: Pick<Scores, ScoredGate>;
  policy: Policy | null;
}

/** What was found among a subject's attempts. What a kind does not speak of is `null`. */
export interface SubjectPattern {
  kind: PatternKind;
  /** The attempts that show it, in order of time. */
  authIds: string[];
  /** How many of them failed. */
  failures: number;
  /** UTC milliseconds of the first and the last of them. */
  firstAt: number;
  lastAt: number;
  /** UTC milliseconds of the first approval that ended it or came after it, however much later; null = none did. */
  approvedAt: number | null;
  /** hostedToApi, approvedSoonAfter: the submit types that it went from and to. */
  from: string | null;
  to: string | null;
  /** hostedToApi: was the try by the API approved? */
  approved: boolean | null;
  /** probing: the gate whose scores climb. */
  gate: ScoredGate | null;
  /** probing: points under the threshold at first and at last; negative, by each record's own policy. */
  marginFrom: number | null;
  marginTo: number | null;
  /** probing: points won a try, by least squares. */
  slope: number | null;
  /** codeRotation: the fail codes, as first spelt. */
  codes: string[] | null;
}

/**
 * Only these two are verdicts here. Any other status says neither that a try failed nor that it passed, so it neither breaks a run of
 * failures nor makes it longer.
 */
export const isRejected = ({ status }: SubjectAttempt): boolean => status === 'rejected';
export const isApproved = ({ status }: SubjectAttempt): boolean => status === 'approved';

const NOTHING_MORE = {
  approvedAt: null,
  from: null,
  to: null,
  approved: null,
  gate: null,
  marginFrom: null,
  marginTo: null,
  slope: null,
  codes: null,
} as const;

/** @param attempts that show it, in order of time, at least one */
export function patternOf(
  kind: PatternKind,
  attempts: readonly SubjectAttempt[],
  more: Partial<SubjectPattern> = {},
): SubjectPattern {
  return {
    ...NOTHING_MORE,
    kind,
    authIds: attempts.map(({ authId }) => authId),
    failures: attempts.filter(isRejected).length,
    firstAt: attempts[0]?.createdAt ?? 0,
    lastAt: attempts.at(-1)?.createdAt ?? 0,
    ...more,
  };
}

/** By time, and of one millisecond by id, so that the order in which they are given says nothing. */
export const inOrderOfTime = (attempts: readonly SubjectAttempt[]): SubjectAttempt[] =>
  [...attempts].sort((a, b) => a.createdAt - b.createdAt || (a.authId < b.authId ? -1 : 1));

/** Runs of neighbours: a new one begins where `joins` says no of the one before and this one. */
export function runsOf<T>(items: readonly T[], joins: (before: T, item: T) => boolean): T[][] {
  const runs: T[][] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const current = runs.at(-1);
    if (current && before !== undefined && joins(before, item)) current.push(item);
    else runs.push([item]);
  });
  return runs;
}
