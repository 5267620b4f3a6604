/** The tables as Kysely sees them. What each is for stands in the migration that makes it. */
import type { ColumnType, Generated } from 'kysely';
import type { GateReading } from '#lib/domain/gate-reading.ts';
import type { AlarmsSchema } from './alarms/schema.ts';
import type { PeopleSchema } from './people/schema.ts';
import type { SubjectsSchema } from './subjects/schema.ts';
import type { SyncSchema } from './sync/schema.ts';
import type { TokensSchema } from './tokens/schema.ts';
import type { ViewsSchema } from './views/schema.ts';

export interface MirroredUpstreamTable {
  name: string;
}

export interface ProjectTable {
  project_id: Generated<number>;
  public_id: string;
  source: string;
  retention_days: number | null;
}

export interface TermTable {
  term_id: Generated<number>;
  kind: TermKind;
  key: string;
  value: string;
}

export type TermKind = 'status' | 'submit_type' | 'fail_code';

export interface PolicyVersionTable {
  project_id: number;
  policy_id: number;
  content_hash: string;
  content: string;
  similarity: number | null;
  liveness: number | null;
  active_liveness: number | null;
  face_cover: number | null;
  head_cover: number | null;
  occlusion: unknown;
}

export interface SubmissionTable {
  row_id: Generated<number>;
  project_id: number;
  auth_id: string;
  created_at: Date;
  status_id: number;
  submit_type_id: number;
  policy_id: number;
  erased: boolean;
  erased_at: Date | null;
  subject: string | null;
  similarity: number | null;
  liveness: number | null;
  active_liveness: number | null;
  face_cover: number | null;
  head_cover: number | null;
  occlusion: number | null;
  occluded: boolean | null;
  similarity_bin: number | null;
  liveness_bin: number | null;
  active_liveness_bin: number | null;
  face_cover_bin: number | null;
  head_cover_bin: number | null;
  lowest_margin: number | null;
  lowest_margin_bin: number | null;
  reconciliation: number | null;
  cell: number | null;
  fail_code_ids: number[] | null;
  fail_codes: string[] | null;
  comments: string[] | null;
  search_text: string | null;
  content_hash: string;
  missing_count: Generated<number>;
  missing_since: Date | null;
  removed_at: Date | null;
  came_erased: Generated<boolean>;
}

export interface GateReadingTable {
  only_row: Generated<boolean>;
  reading: ColumnType<GateReading, string, string>;
  project_id: number | null;
  created_at: ColumnType<Date | null, Date | string | null>;
  auth_id: string | null;
  complete: boolean;
}

export interface SubmissionRawTable {
  project_id: number;
  row_id: number;
  raw: string;
  read_at: Date;
}

export interface QuarantineTable {
  quarantine_id: Generated<number>;
  source: string;
  project_id: number | null;
  auth_id: string | null;
  created_at_text: string | null;
  created_day: string | null;
  cause: string;
  raw: string;
  record_hash: string;
  first_seen_at: Generated<Date>;
  last_seen_at: Generated<Date>;
}

export interface RollupCountTable {
  project_id: number;
  span: number;
  bucket: number;
  submit_type_id: number;
  policy_id: number;
  submissions: number;
  approved: number;
  rejected: number;
  erased: number;
  approved_erased: number;
  rejected_erased: number;
}

export interface RollupCodeTable {
  project_id: number;
  span: number;
  bucket: number;
  submit_type_id: number;
  code_id: number;
  submissions: number;
  approved: number;
  rejected: number;
  sole_blocker: number;
}

export interface RollupScoreTable {
  project_id: number;
  span: number;
  bucket: number;
  submit_type_id: number;
  gate: number;
  bin: number;
  approved: number;
  rejected: number;
  other: number;
}

export interface Schema extends AlarmsSchema, PeopleSchema, SubjectsSchema, SyncSchema, TokensSchema, ViewsSchema {
  mirrored_upstream: MirroredUpstreamTable;
  project: ProjectTable;
  term: TermTable;
  policy_version: PolicyVersionTable;
  submission: SubmissionTable;
  submission_raw: SubmissionRawTable;
  gate_reading: GateReadingTable;
  quarantine: QuarantineTable;
  rollup_count: RollupCountTable;
  rollup_code: RollupCodeTable;
  rollup_score: RollupScoreTable;
}
