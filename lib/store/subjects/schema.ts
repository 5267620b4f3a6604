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
}

interface PatternWalkTable {
  project_id: number;
  rules: number;
  walked_to: string | null;
  complete: boolean;
}

export interface SubjectsSchema {
  subject_pattern: SubjectPatternTable;
  pattern_walk: PatternWalkTable;
}
