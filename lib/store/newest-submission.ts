import { sql } from 'kysely';
import type { Db } from './database.ts';

/** When the newest submission of these projects was created, UTC ms; null = there is none. */
export async function newestSubmission(db: Db, projectIds: number[]): Promise<number | null> {
  // One backward step in the index for each project.
  const { rows } = await sql<{ newest: Date | null }>`select max(newest) as newest
    from unnest(${projectIds}::smallint[]) as wanted (id), lateral (
      select max(created_at) as newest from submission where project_id = wanted.id
    ) as of_project`.execute(db);
  return rows[0]?.newest?.getTime() ?? null;
}
