import type { GateReading } from '#lib/domain/gate-reading.ts';
import { appendEntry } from './audit/append-entry.ts';
import { openDatabase } from './database.ts';
import { adoptGateReading } from './gate-reading.ts';

/**
 * Sees to it that the mirror is read as the settings say; a change of it is told to the trail, for what is unexplained follows from it.
 *
 * @returns false where it was read like this already
 */
export async function ensureGateReading(databaseUrl: string, reading: GateReading): Promise<boolean> {
  const db = openDatabase({ url: databaseUrl, poolSize: 1 });
  try {
    return await adoptGateReading(db, reading, (trx, former) => {
      const detail = { from: former, to: reading };
      return appendEntry(trx, { actor: 'system', role: null, act: 'gates.reading', outcome: 'done', detail });
    });
  } finally {
    await db.destroy();
  }
}
