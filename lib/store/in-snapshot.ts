import type { Db, Trx } from './database.ts';

/** Asks several questions of the mirror as it is at one moment, so that their answers add up. */
export const inSnapshot = <T>(db: Db, ask: (trx: Trx) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(ask);
