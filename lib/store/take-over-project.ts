import { sql } from 'kysely';
import type { Trx } from './database.ts';

/** Two configured keys list one project of ARGOS: its submissions can't be the one's and the other's. */
export class ProjectOfAnotherKey extends Error {
  override readonly name = 'ProjectOfAnotherKey';
  readonly action =
    'Leave out one of the two keys in ARGOS_PROJECTS and restart the dashboard: one key is enough to read a project.';
  constructor({ publicId, owner }: { publicId: string; owner: string }) {
    super(
      `ARGOS lists the project ${publicId} for this key, and for the key named ${owner} too, which has it already.`,
    );
  }
}

/**
 * Gives a project to the key that lists it now, because the one that it was read with is not configured any more: the key was given
 * another name. What the old name had read is forgotten with it, so the new one reads it all again, and covers what it read itself.
 * What is in quarantine goes over, for it is to leave when it is listed otherwise.
 *
 * @throws ProjectOfAnotherKey where the owner is configured
 */
export async function takeOverProject(
  trx: Trx,
  project: { project_id: number; public_id: string; source: string },
  source: string,
): Promise<void> {
  const { project_id, public_id: publicId, source: owner } = project;
  const configured = await trx
    .selectFrom('sync_source')
    .select('source')
    .where('source', '=', owner)
    .where('configured', '=', true)
    .executeTakeFirst();
  if (configured) throw new ProjectOfAnotherKey({ publicId, owner });
  await trx.updateTable('project').set({ source }).where('project_id', '=', project_id).execute();
  const left = await trx.selectFrom('project').select('project_id').where('source', '=', owner).executeTakeFirst();
  if (left) return;
  await sql`delete from quarantine as old where source = ${owner} and exists (
    select 1 from quarantine as own where own.source = ${source} and own.record_hash = old.record_hash)`.execute(trx);
  await trx.updateTable('quarantine').set({ source }).where('source', '=', owner).execute();
  await trx.deleteFrom('coverage_day').where('source', '=', owner).execute();
  await trx.deleteFrom('sync_run').where('source', '=', owner).execute();
  await trx.deleteFrom('sync_error').where('source', '=', owner).execute();
  await trx.deleteFrom('sync_request').where('source', '=', owner).execute();
  await trx.deleteFrom('sync_source').where('source', '=', owner).execute();
}
