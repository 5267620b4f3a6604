import type { SubjectPatternItem } from '#lib/contract/subjects.ts';
import type { SubjectPattern } from '#lib/domain/subject-attempt.ts';
import { PATTERN_WEIGHTS } from '#lib/domain/subject-presets.ts';
import type { PatternKind } from '#lib/domain/subject-presets.ts';

type Detail = Omit<SubjectPattern, 'kind' | 'authIds' | 'failures' | 'firstAt' | 'lastAt' | 'approvedAt'>;

/** A pattern as it is kept, without whose it is. */
export interface PatternRow {
  kind: PatternKind;
  attempts: number;
  failures: number;
  firstAt: Date;
  lastAt: Date;
  lastAuthId: string;
  approvedAt: Date | null;
  detail: Detail;
}

export const toPatternItem = ({ detail, firstAt, lastAt, approvedAt, ...row }: PatternRow): SubjectPatternItem => ({
  ...row,
  ...detail,
  weight: PATTERN_WEIGHTS[row.kind],
  firstAt: firstAt.toISOString(),
  lastAt: lastAt.toISOString(),
  approvedAt: approvedAt?.toISOString() ?? null,
});

/** The same of one that was just found. */
export function foundPatternItem({
  kind,
  authIds,
  failures,
  firstAt,
  lastAt,
  approvedAt: approved,
  ...detail
}: SubjectPattern) {
  const lastAuthId = authIds.at(-1) ?? '';
  const approvedAt = approved === null ? null : new Date(approved);
  const row = { kind, failures, lastAuthId, attempts: authIds.length, approvedAt, detail };
  return toPatternItem({ ...row, firstAt: new Date(firstAt), lastAt: new Date(lastAt) });
}
