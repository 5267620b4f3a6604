import type { Db, Trx } from './database.ts';

export interface ProjectRetention {
  projectId: number;
  publicId: string;
  /** Days after creation by which a submission must be erased; null = no period is set. */
  days: number | null;
}

/** The retention period of every project, by its public id. */
export async function listRetention(db: Db | Trx): Promise<ProjectRetention[]> {
  return db
    .selectFrom('project')
    .select(['project_id as projectId', 'public_id as publicId', 'retention_days as days'])
    .orderBy('public_id')
    .execute();
}

/** What came of a change: done, no such project, or somebody else has changed it meanwhile, to what it is now. */
export type RetentionOutcome = { kind: 'done' } | { kind: 'gone' } | { kind: 'changed'; days: number | null };

/**
 * Sets a project's retention period, if it still is what whoever sets it has seen.
 *
 * @param after told of the change, in its transaction
 */
export async function setRetention(
  db: Db,
  publicId: string,
  { days, was }: { days: number | null; was: number | null },
  after: (trx: Trx) => Promise<void>,
): Promise<RetentionOutcome> {
  return db.transaction().execute(async (trx) => {
    const project = await trx
      .selectFrom('project')
      .select('retention_days as days')
      .where('public_id', '=', publicId)
      .forUpdate()
      .executeTakeFirst();
    if (!project) return { kind: 'gone' };
    if (project.days !== was) return { kind: 'changed', days: project.days };
    await trx.updateTable('project').set({ retention_days: days }).where('public_id', '=', publicId).execute();
    await after(trx);
    return { kind: 'done' };
  });
}
