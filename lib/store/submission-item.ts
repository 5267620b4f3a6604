import { sql } from 'kysely';
import type { SubmissionItem } from '#lib/contract/submission.ts';

/** A row as `ITEM_COLUMNS` selects it. */
export interface ItemRow {
  auth_id: string;
  project: string;
  project_id: number;
  source: string;
  created_at: Date;
  status_id: number;
  submit_type_id: number;
  erased: boolean;
  erased_at: Date | null;
  missing_since: Date | null;
  subject: string | null;
  similarity: number | null;
  liveness: number | null;
  active_liveness: number | null;
  face_cover: number | null;
  head_cover: number | null;
  occlusion: number | null;
  occluded: boolean | null;
  lowest_margin: number | null;
  fail_code_ids: number[] | null;
  fail_codes: string[] | null;
  comments: string[] | null;
  policy: SubmissionItem['policy'];
}

/** Columns and joins of a whole item; the table `submission` goes by the name `s`. */
export const ITEM_COLUMNS = sql`s.auth_id, s.project_id, project.public_id as project, project.source, s.created_at, s.status_id,
  s.submit_type_id, s.erased, s.erased_at, s.missing_since, s.subject, s.similarity, s.liveness, s.active_liveness, s.face_cover,
  s.head_cover, s.occlusion, s.occluded, s.lowest_margin, s.fail_code_ids, s.fail_codes, s.comments,
  case when p.policy_id is null then null else json_build_object('similarity', p.similarity, 'liveness', p.liveness,
    'activeLiveness', p.active_liveness, 'faceCover', p.face_cover, 'headCover', p.head_cover, 'occlusion', p.occlusion) end as policy`;

export const ITEM_JOINS = sql`join project on project.project_id = s.project_id
  left join policy_version p on p.project_id = s.project_id and p.policy_id = s.policy_id`;

/** @param terms texts of statuses, submit types and fail codes by number */
export function toItem(row: ItemRow, terms: Map<number, string>): SubmissionItem {
  const text = (id: number): string => terms.get(id) ?? '';
  return {
    authId: row.auth_id,
    projectId: row.project,
    status: text(row.status_id),
    createdAt: row.created_at.toISOString(),
    submitType: row.submit_type_id === 0 ? null : text(row.submit_type_id),
    kycSubmissionId: row.subject,
    failCodes: row.fail_codes ?? (row.fail_code_ids ?? []).map(text),
    comments: row.comments ?? [],
    scores: {
      similarity: row.similarity,
      liveness: row.liveness,
      activeLiveness: row.active_liveness,
      faceCover: row.face_cover,
      headCover: row.head_cover,
      occluded: row.occluded,
      occlusion: row.occlusion,
    },
    policy: row.policy,
    erased: row.erased,
    erasedAt: row.erased_at?.toISOString() ?? null,
    missingSince: row.missing_since?.toISOString() ?? null,
  };
}
