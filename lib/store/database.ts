import { Kysely, PostgresDialect } from 'kysely';
import type { Transaction } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.ts';

export type Db = Kysely<Schema>;
export type Trx = Transaction<Schema>;

/** bigint columns hold counts and row ids far below 2^53; as numbers they need no care further up. */
const INT8 = 20;
/** Days stay `yyyy-mm-dd`: as a Date they would be midnight of the machine's zone. */
const DATE = 1082;

export interface DatabaseOptions {
  url: string;
  /** Connections held at most; default 8. */
  poolSize?: number;
  /** Shown in pg_stat_activity; default `faceauth-review`. */
  applicationName?: string;
}

/**
 * Opens a pool on a PostgreSQL 15 or newer. Nothing is connected until the first query.
 * Connection errors surface as rejections of the query that met them.
 */
export function openDatabase({ url, poolSize = 8, applicationName = 'faceauth-review' }: DatabaseOptions): Db {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number);
  types.setTypeParser(DATE, String);
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: applicationName,
    connectionTimeoutMillis: 5_000,
    types,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // So would one that breaks while it is held between two queries, as an export holds it: the next query meets the error.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
