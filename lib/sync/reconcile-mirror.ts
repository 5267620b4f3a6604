import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '#lib/store/database.ts';
import { reconcileRows } from '#lib/store/reconcile-rows.ts';

const AT_ONCE = 500;
/** Between two of them what reads and writes pages has its turn. */
const PAUSE_MS = 20;
/** Another dashboard on this database may be started with other settings. */
const AGAIN_MS = 30_000;

/**
 * Goes through the submissions that were here before gates were read as they are now, whenever there are any, until the signal is aborted.
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
    done += more;
    if (more === 0 && done > 0) {
      log('reconciled submissions that were here before', { submissions: done });
      done = 0;
    }
    await delay(more === 0 ? AGAIN_MS : PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
}
