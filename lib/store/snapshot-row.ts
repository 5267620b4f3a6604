import { sql } from 'kysely';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import type { PolicyVersion } from './policy-versions.ts';
import type { ItemRow } from './submission-item.ts';
import type { ScoreColumn } from './submission-order.ts';

/**
 * A row as one JSON array: the driver reads a column of text in a third of the time that it takes to read twenty columns, and JSON
 * keeps every digit of a double. Instants are UTC milliseconds. What is said by number is looked up here, not joined row by row.
 */
export const SNAPSHOT_VALUE = sql<string>`json_build_array(auth_id, project_id, policy_id, status_id, submit_type_id, subject,
  date_part('epoch', created_at) * 1000, date_part('epoch', erased_at) * 1000, date_part('epoch', missing_since) * 1000,
  erased, similarity, liveness, active_liveness, face_cover, head_cover, occluded, occlusion,
  fail_code_ids, fail_codes, comments, lowest_margin, date_part('epoch', removed_at) * 1000, came_erased)::text`;

type Number = number | null;
type Values = [
  authId: string,
  projectId: number,
  policyId: number,
  statusId: number,
  submitTypeId: number,
  subject: string | null,
  createdAt: number,
  erasedAt: Number,
  missingSince: Number,
  erased: boolean,
  similarity: Number,
  liveness: Number,
  activeLiveness: Number,
  faceCover: Number,
  headCover: Number,
  occluded: boolean | null,
  occlusion: Number,
  failCodeIds: number[] | null,
  failCodes: string[] | null,
  comments: string[] | null,
  lowestMargin: Number,
  removedAt: Number,
  cameErased: boolean,
];

export interface SnapshotItem {
  submission: SubmissionItem;
  /** Id of the policy version, as facets carry it; null where the record has no policy. */
  policyVersion: string | null;
  /** When our own copy of what is erased went; null = nothing went, or it was not recorded. */
  removedAt: string | null;
  /** It was erased when it was first read. */
  cameErased: boolean;
}

/** What rows say by number. */
export interface Lookups {
  terms: ReadonlyMap<number, string>;
  /** Public ids by number. */
  projects: ReadonlyMap<number, string>;
  policies: readonly PolicyVersion[];
}

const instant = (ms: Number): string | null => (ms === null ? null : new Date(Math.round(ms)).toISOString());

/** @returns how such a text is read into what the list shows of it, field by field the same */
export function snapshotReader({ terms, projects, policies }: Lookups): (value: string) => SnapshotItem {
  const versions = new Map<number, Map<number, PolicyVersion>>();
  for (const version of policies) {
    const own = versions.get(version.projectId) ?? new Map<number, PolicyVersion>();
    versions.set(version.projectId, own.set(version.policyId, version));
  }
  const text = (id: number): string => terms.get(id) ?? '';
  return (value) => {
    const values = JSON.parse(value) as Values;
    const [authId, projectId, policyId, statusId, submitTypeId, subject, createdAt, erasedAt, missingSince] = values;
    const [similarity, liveness, activeLiveness, faceCover, headCover, occluded, occlusion] = values.slice(10, 17) as [
      ...[Number, Number, Number, Number, Number],
      boolean | null,
      Number,
    ];
    const version = versions.get(projectId)?.get(policyId);
    const submission: SubmissionItem = {
      authId,
      projectId: projects.get(projectId) ?? '',
      status: text(statusId),
      createdAt: new Date(Math.round(createdAt)).toISOString(),
      submitType: submitTypeId === 0 ? null : text(submitTypeId),
      kycSubmissionId: subject,
      failCodes: values[18] ?? (values[17] ?? []).map(text),
      comments: values[19] ?? [],
      scores: { similarity, liveness, activeLiveness, faceCover, headCover, occluded, occlusion },
      policy: version?.policy ?? null,
      erased: values[9],
      erasedAt: instant(erasedAt),
      missingSince: instant(missingSince),
    };
    return { submission, policyVersion: version?.id ?? null, removedAt: instant(values[21]), cameErased: values[22] };
  };
}

/** What a place in the list is known by. */
export function placeColumns(value: string): Pick<ItemRow, 'auth_id' | 'project_id' | 'created_at' | ScoreColumn> {
  const values = JSON.parse(value) as Values;
  return {
    auth_id: values[0],
    project_id: values[1],
    created_at: new Date(Math.round(values[6])),
    similarity: values[10],
    liveness: values[11],
    active_liveness: values[12],
    lowest_margin: values[20],
  };
}
