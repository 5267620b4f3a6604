import { sql } from 'kysely';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import type { Db } from './database.ts';
import { ITEM_COLUMNS, ITEM_JOINS, toItem } from './submission-item.ts';
import type { ItemRow } from './submission-item.ts';
import { listTerms } from './terms.ts';

/** A subject under attack may have thousands of attempts; the newest of them are what a reviewer reads. */
const MOST = 500;

/**
 * The submissions of one subject within its project, oldest first: the newest 500, and how many there are in all. A submission
 * without subject is its own only attempt.
 */
export async function listAttempts(
  db: Db,
  { projectId, kycSubmissionId, authId }: Pick<SubmissionItem, 'projectId' | 'kycSubmissionId' | 'authId'>,
): Promise<{ items: SubmissionItem[]; total: number }> {
  const same = kycSubmissionId === null ? sql`s.auth_id = ${authId}` : sql`s.subject = ${kycSubmissionId}`;
  const { rows } = await sql<ItemRow & { total: number }>`
    select ${ITEM_COLUMNS}, count(*) over ()::int as total from submission s ${ITEM_JOINS}
    where s.project_id = (select project_id from project where public_id = ${projectId}) and ${same}
    order by s.created_at desc, s.auth_id desc limit ${MOST}`.execute(db);
  const terms = await listTerms(db);
  return { items: rows.map((row) => toItem(row, terms)).reverse(), total: rows[0]?.total ?? 0 };
}
