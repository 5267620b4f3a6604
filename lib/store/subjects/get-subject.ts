import { sql } from 'kysely';
import type { SubjectAnswer } from '#lib/contract/subjects.ts';
import { isApproved, isRejected } from '#lib/domain/subject-attempt.ts';
import { findPatterns, scoreOf } from '#lib/domain/subject-patterns.ts';
import type { Db, Trx } from '../database.ts';
import { getGateReading } from '../gate-reading.ts';
import { ITEM_COLUMNS, ITEM_JOINS, toItem } from '../submission-item.ts';
import type { ItemRow } from '../submission-item.ts';
import { listTerms } from '../terms.ts';
import { foundPatternItem } from './pattern-item.ts';
import { readAttempts } from './read-attempts.ts';
import { inSnapshot } from '../in-snapshot.ts';

export type FoundSubject =
  { kind: 'found'; subject: Omit<SubjectAnswer, 'asOf' | 'coverage'> } | { kind: 'ambiguous'; projects: string[] };

/** A subject under attack may have thousands of attempts; the newest of them are what a reviewer reads. */
const MOST = 500;

/**
 * One subject with its attempts, oldest first, the newest 500; and what the rules find among all of them, found now: the same that the
 * list has kept. Two projects may have one subject: then `project` (its id, or the name of its key) must say which.
 *
 * @param only names of the keys whose submissions may be seen; null = all
 * @returns null where no submission names it
 */
export async function getSubject(
  db: Db,
  { subject, project, only }: { subject: string; project?: string; only: readonly string[] | null },
): Promise<FoundSubject | null> {
  return inSnapshot(db, async (trx) => {
    const projects = await projectsOf(trx, subject, project, only);
    const [first, ...others] = projects;
    if (!first) return null;
    if (others.length > 0) return { kind: 'ambiguous', projects: projects.map(({ publicId }) => publicId) };
    const all = await readAttempts(trx, first.projectId, sql`subject = ${subject}`);
    const attempts = all.get(subject) ?? [];
    const listed = await newestOf(trx, first.projectId, subject);
    const shown = new Set(listed.map(({ submission }) => submission.authId));
    const patterns = findPatterns(attempts, await getGateReading(trx));
    return {
      kind: 'found',
      subject: {
        subject,
        projectId: first.publicId,
        score: scoreOf(patterns),
        submissions: attempts.length,
        approved: attempts.filter(isApproved).length,
        rejected: attempts.filter(isRejected).length,
        patterns: patterns.map((pattern) => ({
          ...foundPatternItem(pattern),
          authIds: pattern.authIds.filter((authId) => shown.has(authId)),
        })),
        attempts: listed,
      },
    };
  });
}

async function projectsOf(
  trx: Trx,
  subject: string,
  project: string | undefined,
  only: readonly string[] | null,
): Promise<{ projectId: number; publicId: string }[]> {
  const narrowed = project === undefined ? sql`true` : sql`(public_id = ${project} or source = ${project})`;
  const seen = only === null ? sql`true` : sql`source = any(${only})`;
  const { rows } = await sql<{ projectId: number; publicId: string }>`
    select project_id as "projectId", public_id as "publicId" from project where ${narrowed} and ${seen}
      and exists (select 1 from submission where submission.project_id = project.project_id and subject = ${subject})
    order by public_id`.execute(trx);
  return rows;
}

async function newestOf(trx: Trx, projectId: number, subject: string): Promise<SubjectAnswer['attempts']> {
  const { rows } = await sql<ItemRow & { policy_version: string | null }>`
    select ${ITEM_COLUMNS}, left(p.content_hash, 12) as policy_version from submission s ${ITEM_JOINS}
    where s.project_id = ${projectId} and s.subject = ${subject}
    order by s.created_at desc, s.auth_id desc limit ${MOST}`.execute(trx);
  const terms = await listTerms(trx);
  return rows.map((row) => ({ submission: toItem(row, terms), policyId: row.policy_version })).reverse();
}
