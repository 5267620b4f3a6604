import { sql } from 'kysely';
import type { Db, Trx } from './database.ts';
import { takeOverProject } from './take-over-project.ts';

/**
 * The project that a source's records belong to. ARGOS names the project in most answers, not in all: records without one
 * go to the only project that the source is known to have, or else to one that bears the source's own name until ARGOS says
 * what it is called. A project of a key that is not configured any more goes over to the one that lists it now.
 *
 * @param source name of the configured key
 * @param argosProjectId as ARGOS names it, or null
 * @returns number and public name
 * @throws ProjectOfAnotherKey where another configured key lists the project
 */
export async function resolveProject(
  db: Db,
  source: string,
  argosProjectId: string | null,
): Promise<{ projectId: number; publicId: string }> {
  const publicId = argosProjectId ?? source;
  return db.transaction().execute(async (trx) => {
    // Windows of one key run at once: the second has to see the project that the first made. Always in this order.
    await lock(trx, `project of ${source}`);
    await lock(trx, `project ${publicId}`);
    const known = await trx
      .selectFrom('project')
      .selectAll()
      .where('source', '=', source)
      .orderBy('project_id')
      .execute();
    const only = known.length === 1 ? known[0] : undefined;
    if (argosProjectId === null && only) return { projectId: only.project_id, publicId: only.public_id };
    const holder = await trx.selectFrom('project').selectAll().where('public_id', '=', publicId).executeTakeFirst();
    if (holder) {
      if (holder.source !== source) await takeOverProject(trx, holder, source);
      return { projectId: holder.project_id, publicId };
    }
    if (only && only.public_id === source) {
      await trx.updateTable('project').set({ public_id: publicId }).where('project_id', '=', only.project_id).execute();
      return { projectId: only.project_id, publicId };
    }
    const made = await trx
      .insertInto('project')
      .values({ public_id: publicId, source })
      .returning('project_id')
      .executeTakeFirstOrThrow();
    return { projectId: made.project_id, publicId };
  });
}

/** Held until the transaction ends. */
async function lock(trx: Trx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}
