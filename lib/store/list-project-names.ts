import type { Db, Trx } from './database.ts';

/**
 * Every text by which a filter can name these projects: their keys' names, and ARGOS's ids of projects that were read by them.
 *
 * @param projects names of keys; null = all
 * @returns null = any
 */
export async function listProjectNames(
  db: Db | Trx,
  projects: readonly string[] | null,
): Promise<ReadonlySet<string> | null> {
  if (projects === null) return null;
  const known = await db.selectFrom('project').select(['public_id', 'source']).execute();
  // An id of theirs may be another project's name of a key.
  return new Set([
    ...projects,
    ...known.filter(({ source }) => projects.includes(source)).map(({ public_id: id }) => id),
  ]);
}
