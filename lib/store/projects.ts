import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * The project that a source's records belong to. ARGOS names the project in most answers, not in all: records without one
 * go to the only project that the source is known to have, or else to one that bears the source's own name until ARGOS says
 * what it is called.
 *
 * @param source name of the configured key
 * @param argosProjectId as ARGOS names it, or null
 * @returns number and public name
 */
export async function resolveProject(
  db: Db,
  source: string,
  argosProjectId: string | null,
): Promise<{ projectId: number; publicId: string }> {
  return db.transaction().execute(async (trx) => {
    // Two windows of one key read at once: neither may find no project and make one of its own, unnamed and named.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`project of ${source}`}, 0))`.execute(trx);
    const known = await trx
      .selectFrom('project')
      .selectAll()
      .where('source', '=', source)
      .orderBy('project_id')
      .execute();
    const only = known.length === 1 ? known[0] : undefined;
    if (argosProjectId === null && only) return { projectId: only.project_id, publicId: only.public_id };
    const unnamed = known.find((project) => project.public_id === source);
    if (argosProjectId !== null && only && only === unnamed && argosProjectId !== source) {
      await trx
        .updateTable('project')
        .set({ public_id: argosProjectId })
        .where('project_id', '=', only.project_id)
        .execute();
      return { projectId: only.project_id, publicId: argosProjectId };
    }
    const publicId = argosProjectId ?? source;
    await trx
      .insertInto('project')
      .values({ public_id: publicId, source })
      .onConflict((conflict) => conflict.column('public_id').doNothing())
      .execute();
    const row = await trx.selectFrom('project').selectAll().where('public_id', '=', publicId).executeTakeFirstOrThrow();
    return { projectId: row.project_id, publicId: row.public_id };
  });
}
