import type { SubjectPatternItem } from '#lib/contract/subjects.ts';
import type { SubjectPattern } from '#lib/domain/subject-attempt.ts';
import { PATTERN_WEIGHTS } from '#lib/domain/subject-presets.ts';
import type { PatternKind } from '#lib/domain/subject-presets.ts';

type Detail = Omit<SubjectPattern, 'kind' | 'authIds' | 'failures' | 'firstAt' | 'lastAt'>;

/** A pattern as it is kept, without whose it is. */
export interface PatternRow {
  kind: PatternKind;
  attempts: number;
  failures: number;
  firstAt: Date;
  lastAt: Date;
  lastAuthId: string;
  detail: Detail;
}

export const toPatternItem = ({ detail, firstAt, lastAt, ...row }: PatternRow): SubjectPatternItem => ({
  ...row,
  ...detail,
  weight: PATTERN_WEIGHTS[row.kind],
  firstAt: firstAt.toISOString(),
  lastAt: lastAt.toISOString(),
});

/** The same of one that was just found. */
export function foundPatternItem({ kind, authIds, failures, firstAt, lastAt, ...detail }: SubjectPattern) {
  const lastAuthId = authIds.at(-1) ?? '';
  const row = { kind, failures, lastAuthId, attempts: authIds.length, detail };
  return toPatternItem({ ...row, firstAt: new Date(firstAt), lastAt: new Date(lastAt) });
}
