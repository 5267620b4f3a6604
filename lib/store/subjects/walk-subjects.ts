import { sql } from 'kysely';
import { RULES_VERSION } from '#lib/domain/subject-presets.ts';
import type { Db, Trx } from '../database.ts';
import { REJECTED } from '../terms.ts';
import { lockWalk, replacePatterns } from './keep-patterns.ts';
import { readAttempts } from './read-attempts.ts';

/** Subjects a step: few enough that a page that waits for it waits for some hundredths of a second. */
const STEP = 250;

/** The projects whose past is read and whose subjects were not all looked through by these rules. */
export async function listUnwalked(db: Db): Promise<number[]> {
  const { rows } = await sql<{ projectId: number }>`
    select p.project_id as "projectId" from project p join sync_source s on s.source = p.source and s.backfill_done
    left join pattern_walk w on w.project_id = p.project_id and w.rules = ${RULES_VERSION}
    where w.complete is not true order by p.project_id`.execute(db);
  return rows.map(({ projectId }) => projectId);
}

/**
 * Looks through the next subjects of a project, those that were ever rejected, in the order of their ids; what was kept of the
 * others up to there goes.
 *
 * @returns true where there is nothing left to be looked through
 */
export async function walkSubjects(db: Db, projectId: number, step: number = STEP): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { walkedTo, complete } = await lockWalk(trx, projectId);
    if (complete) return true;
    const after = walkedTo === null ? sql`true` : sql`subject > ${walkedTo}`;
    const subjects = await nextSubjects(trx, projectId, after, step);
    const last = subjects.length < step ? null : (subjects.at(-1) ?? null);
    const attempts = await readAttempts(trx, projectId, sql`subject = any(${subjects}::text[])`);
    const upTo = last === null ? sql`true` : sql`subject <= ${last}`;
    await replacePatterns(trx, projectId, sql`${after} and ${upTo}`, attempts);
    await trx
      .updateTable('pattern_walk')
      .set({ rules: RULES_VERSION, walked_to: last, complete: last === null })
      .where('project_id', '=', projectId)
      .execute();
    return last === null;
  });
}

async function nextSubjects(
  trx: Trx,
  projectId: number,
  after: ReturnType<typeof sql>,
  step: number,
): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    select subject from submission
    where project_id = ${projectId} and status_id = ${REJECTED} and subject is not null and ${after}
    group by subject order by subject limit ${step}`.execute(trx);
  return rows.map(({ subject }) => subject);
}
