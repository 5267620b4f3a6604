import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import { openDatabase } from './database.ts';
import { migrations } from './migrations/index.ts';

/** The oldest server that the queries are written for. */
const OLDEST_SERVER = 15;

/**
 * Brings the database to the newest schema, each migration in a transaction of its own; does nothing where it is there already.
 *
 * @param log told of each migration that ran
 * @throws Error in words, where the server is too old, the schema is newer than this program, or a migration failed (the
 *   database then stands where it was before that migration)
 */
export async function migrate(databaseUrl: string, log: (message: string) => void = () => undefined): Promise<void> {
  const db = openDatabase({ url: databaseUrl, poolSize: 2, applicationName: 'faceauth-review migrate' });
  try {
    const { rows } = await sql<{
      version: number;
    }>`select current_setting('server_version_num')::int as version`.execute(db);
    const major = Math.floor((rows[0]?.version ?? 0) / 10_000);
    if (major < OLDEST_SERVER) {
      throw new Error(`The database is PostgreSQL ${major}; FaceAuth Review needs ${OLDEST_SERVER} or newer.`);
    }
    const provider = { getMigrations: (): Promise<Record<string, Migration>> => Promise.resolve(migrations) };
    const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
    for (const result of results ?? []) {
      if (result.status === 'Success') log(`database: ${result.migrationName} applied`);
    }
    if (error !== undefined) throw migrationError(error);
  } finally {
    await db.destroy();
  }
}

function migrationError(cause: unknown): Error {
  const text = cause instanceof Error ? cause.message : String(cause);
  const newer = text.includes('corrupted migrations');
  return new Error(
    newer
      ? `The database was made by a newer FaceAuth Review than this one: ${text}. Run that version, or restore a backup.`
      : `The database could not be brought to this version: ${text}. It stands as it was before that step.`,
    { cause },
  );
}
