/** Tables of what was found among subjects' attempts; what each is for stands in the migration that makes it. */
import type { PatternKind } from '#lib/domain/subject-presets.ts';

interface SubjectPatternTable {
  project_id: number;
  subject: string;
  number: number;
  kind: PatternKind;
  first_at: Date;
  last_at: Date;
  attempts: number;
  failures: number;
  last_auth_id: string;
  detail: unknown;
  approved_at: Date | null;
}

interface PatternWalkTable {
  project_id: number;
  rules: number;
  walked_to: string | null;
  complete: boolean;
}

interface PatternAttemptTable {
  project_id: number;
  kind: PatternKind;
  created_at: Date;
  auth_id: string;
  subject: string;
}

export interface SubjectsSchema {
  subject_pattern: SubjectPatternTable;
  pattern_attempt: PatternAttemptTable;
  pattern_walk: PatternWalkTable;
}
