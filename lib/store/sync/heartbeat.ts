import type { Db } from '../database.ts';

/** The leading sync process is alive. @param perSecond submissions read, smoothed */
export async function beat(db: Db, at: Date, perSecond: number): Promise<void> {
  await db
    .insertInto('sync_heartbeat')
    .values({ at, per_second: perSecond })
    .onConflict((conflict) => conflict.column('singleton').doUpdateSet({ at, per_second: perSecond }))
    .execute();
}
