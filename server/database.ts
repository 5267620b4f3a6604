import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Settings } from '#lib/env.ts';
import { databaseNameOf } from '#lib/store/server/database-name.ts';
import type { Upstream } from '#lib/store/server/database-name.ts';
import { startDatabaseServer } from '#lib/store/server/start-database-server.ts';
import type { StartLog } from './start-log.ts';
import { StartRefusal } from './start-refusal.ts';

export interface OpenDatabase {
  url: string;
  /** As the role that shall own the audit trail. */
  ownerUrl: string;
  /** Resolves with the reason where our own server is gone; never where the database is somebody else's. */
  lost: Promise<Error>;
  stop: () => Promise<void>;
  kill?: () => void;
}

const PATIENCE_MS = 60_000;
const STEP_MS = 500;

/**
 * The database that DATABASE_URL names, once it answers, or else one of our own server.
 * @param stopping ends the wait
 * @throws StartRefusal or DatabaseServerRefusal, in words for the operator
 */
export async function openDatabaseOf(
  settings: Settings,
  upstream: Upstream,
  log: StartLog,
  stopping: AbortSignal,
): Promise<OpenDatabase> {
  if (settings.databaseUrl !== null) {
    await waitForDatabase(settings.databaseUrl, log, stopping);
    return {
      url: settings.databaseUrl,
      ownerUrl: settings.databaseOwnerUrl ?? settings.databaseUrl,
      lost: new Promise(() => undefined),
      stop: () => Promise.resolve(),
    };
  }
  const server = await startDatabaseServer({ dataDir: settings.dataDir, log });
  try {
    const url = await server.ensureDatabase(databaseNameOf(upstream));
    return {
      url,
      ownerUrl: Object.assign(new URL(server.adminUrl), { pathname: new URL(url).pathname }).href,
      lost: server.lost,
      stop: server.stop,
      kill: server.kill,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Answers that waiting won't change, by PostgreSQL's code, and what to do. */
const FINAL: Readonly<Record<string, string>> = {
  '28P01': 'the password is wrong',
  '28000': 'this user may not connect from here (pg_hba.conf)',
  '3D000': 'there is no such database; create it first',
};

async function waitForDatabase(url: string, log: StartLog, signal: AbortSignal): Promise<void> {
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}:${port || '5432'}${pathname}`;
  const giveUp = performance.now() + PATIENCE_MS;
  let said = '';
  for (;;) {
    const why = await tryOnce(url);
    if (why === null) return;
    const final = FINAL[why.code];
    if (final !== undefined) throw new StartRefusal(`The database of DATABASE_URL (${place}) refuses: ${final}.`);
    if (performance.now() > giveUp)
      throw new StartRefusal(
        `The database of DATABASE_URL (${place}) can't be reached: ${why.message}. Is it running, and is the address right?`,
      );
    if (said !== why.message) log(`database: waiting for ${place}: ${why.message}`);
    said = why.message;
    await delay(STEP_MS, undefined, { signal });
  }
}

async function tryOnce(url: string): Promise<{ code: string; message: string } | null> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'faceauth-review supervisor',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return null;
  } catch (error) {
    // Several addresses tried, several reasons: an AggregateError without words of its own.
    const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
    const message = first instanceof Error ? first.message : String(first);
    return { code: first instanceof Error && 'code' in first ? String(first.code) : '', message };
  } finally {
    await client.end().catch(() => undefined);
  }
}
