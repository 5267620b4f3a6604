import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** Any number will do that no other program locks in the same database. */
const LOCK = 4_620_531_077;
const ASK_EVERY_MS = 2_000;

/**
 * Runs the work while this process holds the one lock of the database that says who syncs. Where another holds it, waits. The
 * lock lives and dies with its connection: when that breaks, the work is told to stop, and the lock is sought again.
 *
 * @param work ends soon after its signal is aborted
 * @param onWaiting told once while another process leads
 */
export async function leadWhilePossible(
  databaseUrl: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
  onWaiting: (why: string) => void,
): Promise<void> {
  let said = '';
  const say = (why: string): void => {
    if (why !== said) onWaiting(why);
    said = why;
  };
  while (!signal.aborted) {
    const lost = new AbortController();
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'faceauth-review sync leader',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on('error', () => {
      lost.abort(new Error('The connection that holds the lock broke.'));
    });
    client.on('end', () => {
      lost.abort(new Error('The connection that holds the lock ended.'));
    });
    try {
      await client.connect();
      const { rows } = await client.query<{ leads: boolean }>('select pg_try_advisory_lock($1) as leads', [LOCK]);
      if (rows[0]?.leads) {
        said = '';
        await work(AbortSignal.any([signal, lost.signal]));
      } else say('another process syncs this database; this one waits to take over');
    } catch (error) {
      if (!isAborted(signal))
        say(`the database can not be reached: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await client.end().catch(() => undefined);
    }
    await delay(ASK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Read anew: the compiler takes it for the same as at the top of the loop. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;
