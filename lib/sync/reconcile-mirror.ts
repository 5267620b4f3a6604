import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '#lib/store/database.ts';
import { reconcileRows } from '#lib/store/reconcile-rows.ts';

const AT_ONCE = 500;
/** Between two of them what reads and writes pages has its turn. */
const PAUSE_MS = 20;

/**
 * Goes through the submissions whose verdicts were not held against policy and scores yet, until none is left or the signal is aborted.
 * Those that are written meanwhile are done by whoever writes them.
 *
 * @throws the error of the database, where that fails
 */
export async function reconcileMirror(
  db: Db,
  signal: AbortSignal,
  log: (message: string, facts?: object) => void,
): Promise<void> {
  let done = 0;
  while (!signal.aborted) {
    const more = await reconcileRows(db, AT_ONCE);
    if (more === 0) break;
    done += more;
    await delay(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
  if (done > 0) log('reconciled submissions that were here before', { submissions: done });
}
