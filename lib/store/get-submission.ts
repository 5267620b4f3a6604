import { sql } from 'kysely';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import type { Db } from './database.ts';
import { ITEM_COLUMNS, ITEM_JOINS, toItem } from './submission-item.ts';
import type { ItemRow } from './submission-item.ts';
import { listTerms } from './terms.ts';

export type FoundSubmission =
  | {
      kind: 'found';
      submission: SubmissionItem;
      /** The record as ARGOS listed it, JSON text. */
      raw: string;
      /** When the mirror wrote it last. */
      readAt: Date;
      /** Name of the configured key that lists it. */
      source: string;
    }
  | { kind: 'ambiguous'; projects: string[] };

/**
 * One submission by its id. Two projects may use one id: then `project` (its id, or the name of its key) must say which.
 *
 * @param only names of the keys whose submissions may be seen; null = all
 * @returns null where the mirror has none
 */
export async function getSubmission(
  db: Db,
  { authId, project, only }: { authId: string; project?: string; only: readonly string[] | null },
): Promise<FoundSubmission | null> {
  const narrowed =
    project === undefined ? sql`true` : sql`(project.public_id = ${project} or project.source = ${project})`;
  const seen = only === null ? sql`true` : sql`project.source = any(${only})`;
  const { rows } = await sql<ItemRow & { raw: string; read_at: Date }>`
    select ${ITEM_COLUMNS}, r.raw, r.read_at from submission s
    join submission_raw r on r.project_id = s.project_id and r.row_id = s.row_id
    ${ITEM_JOINS}
    where s.project_id = any(array(select project_id from project)) and s.auth_id = ${authId} and ${narrowed} and ${seen}
    order by s.project_id`.execute(db);
  const [row, ...others] = rows;
  if (!row) return null;
  if (others.length > 0) return { kind: 'ambiguous', projects: rows.map((each) => each.project) };
  const submission = toItem(row, await listTerms(db));
  return { kind: 'found', submission, raw: row.raw, readAt: row.read_at, source: row.source };
}
