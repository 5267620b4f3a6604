import type { Db } from './database.ts';

/**
 * What ARGOS sent of one record in quarantine.
 *
 * @param recordId as the list of the quarantine names it; a text that is no number is of none
 * @param only names of the keys whose records may be seen; null = all
 * @returns null where there is none
 */
export async function getQuarantined(
  db: Db,
  { recordId, only }: { recordId: string; only: readonly string[] | null },
): Promise<{ projectId: string | null; raw: unknown } | null> {
  if (!/^\d{1,15}$/u.test(recordId)) return null;
  const row = await db
    .selectFrom('quarantine')
    .leftJoin('project', 'project.project_id', 'quarantine.project_id')
    .select(['quarantine.raw', 'project.public_id'])
    .where('quarantine_id', '=', Number(recordId))
    .$if(only !== null, (query) => query.where('quarantine.source', 'in', only ?? []))
    .executeTakeFirst();
  return row ? { projectId: row.public_id, raw: asJson(row.raw) } : null;
}

/** What can't be read as a record may still be JSON; what is not even that is shown as text. */
export function asJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (error) {
    if (error instanceof SyntaxError) return raw;
    throw error;
  }
}
