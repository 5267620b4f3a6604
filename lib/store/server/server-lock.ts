import pg from 'pg';

/** "faceauth" read as a number: the key of the lock that one dashboard holds on its embedded server. */
const LOCK_KEY = 0x66616365;

export interface ServerLock {
  client: pg.Client;
  /** What the server says of itself. */
  clusterName: string;
}

/**
 * Takes the lock that a dashboard holds on its embedded server for as long as it lives. It is a session's advisory lock: it goes
 * when our process goes, however it goes, and holds across containers and mounts, where process numbers mean nothing.
 *
 * @returns `null` where another dashboard holds it
 * @throws the driver's error where the server does not answer (yet) or is not ours
 */
export async function takeServerLock(adminUrl: string, dataDirectory: string): Promise<ServerLock | null> {
  const client = new pg.Client({
    connectionString: adminUrl,
    application_name: 'faceauth-review supervisor',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // A connection that breaks while idle tells so here; whoever holds the lock listens to 'end'.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean; name: string; directory: string }>(
      `select pg_try_advisory_lock($1) as taken, current_setting('cluster_name') as name, current_setting('data_directory') as directory`,
      [LOCK_KEY],
    );
    const answer = rows[0];
    if (answer === undefined || answer.directory !== dataDirectory) {
      throw new Error(`the server on this port belongs to ${answer?.directory ?? 'somebody else'}`);
    }
    if (answer.taken) return { client, clusterName: answer.name };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  await client.end();
  return null;
}
