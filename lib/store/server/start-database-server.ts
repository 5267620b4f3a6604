import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chooseAccount } from './account.ts';
import { findBinaries, isCode } from './binaries.ts';
import type { Cluster } from './control.ts';
import { hurryServer, lastWords, startServer, stopServer } from './control.ts';
import {
  ADMIN_ROLE,
  assertSameMajor,
  clusterOwner,
  configure,
  initialise,
  prepareDataDir,
  readPassword,
} from './data-directory.ts';
import { ensureDatabase, plainAccess, urlOf } from './ensure-database.ts';
import { findRunning, removeStalePidFile } from './leftover.ts';
import { placeBinaries, placeCluster } from './place.ts';
import { DatabaseServerRefusal } from './refusal.ts';
import type { ServerLock } from './server-lock.ts';
import { takeServerLock } from './server-lock.ts';
import type { SettingsOverride } from './server-settings.ts';
import { serverSettings } from './server-settings.ts';

export interface DatabaseServerOptions {
  /** Directory of the dashboard's data; the server's files go into `postgres` below it. Made where missing. */
  dataDir: string;
  /** Told what happens, a line at a time. */
  log: (message: string) => void;
  /** Server settings that replace ours, for tests. */
  settings?: SettingsOverride;
}

export interface DatabaseServer {
  /** A server that a killed dashboard left behind was taken over instead of starting one. */
  adopted: boolean;
  /** As the role that owns the cluster, to its maintenance database. */
  adminUrl: string;
  /** Makes the database unless it is there; its URL as the plain role that the dashboard works as. */
  ensureDatabase: (name: string) => Promise<string>;
  /** Resolves with the reason when the server is gone for good without `stop` having been called. */
  lost: Promise<Error>;
  /** Disconnects everybody, writes everything, ends the server. */
  stop: () => Promise<void>;
  /** The same without waiting, for a process that ends now. */
  kill: () => void;
}

const STOP_SECONDS = 3;
/** How long a server that is busy starting, recovering or stopping is waited for. */
const PATIENCE_MS = 600_000;
const STEP_MS = 50;

/**
 * Starts the dashboard's own PostgreSQL on DATA_DIR, or takes over one that a killed dashboard left running there.
 * @throws DatabaseServerRefusal in words, where it can't run here or another dashboard uses this directory
 */
export async function startDatabaseServer(options: DatabaseServerOptions): Promise<DatabaseServer> {
  const { log, settings = {} } = options;
  const dataDir = path.resolve(options.dataDir);
  try {
    const cluster = await prepareCluster(dataDir, log);
    const password = await readPassword(dataDir, true);
    const { lock, port, adopted } = await obtain(cluster, dataDir, password, settings, log);
    const admin = { port, role: ADMIN_ROLE, password };
    const plain = plainAccess(port, password);
    const watch = watchLock(cluster, urlOf(admin, 'postgres'), lock);
    return {
      adopted,
      adminUrl: urlOf(admin, 'postgres'),
      ensureDatabase: (name) => ensureDatabase(admin, plain, name),
      lost: watch.lost,
      stop: async () => {
        watch.stopping();
        if (!(await stopServer(cluster, STOP_SECONDS))) log('database: still writing; it ends by itself when done');
        await watch.release();
      },
      kill: () => hurryServer(cluster),
    };
  } catch (error) {
    if (!isCode(error, 'EACCES', 'EPERM')) throw error;
    throw new DatabaseServerRefusal(
      `The data directory ${dataDir} can't be used by this user: ${error instanceof Error ? error.message : ''}. ` +
        'Start the dashboard as the user that made it, or set DATA_DIR to a directory of your own.',
      { cause: error },
    );
  }
}

/** Everything up to the point where the server can be started: account, places, an initialised directory. */
async function prepareCluster(dataDir: string, log: (message: string) => void): Promise<Cluster> {
  const account = await chooseAccount(await clusterOwner(path.join(dataDir, 'postgres')));
  await prepareDataDir(dataDir, account);
  const binaries = await placeBinaries(await findBinaries(), account, dataDir, log);
  const directory = await placeCluster(dataDir, account, log);
  const exists = (await clusterOwner(directory)) !== null;
  const password = await readPassword(dataDir, exists);
  if (!exists) {
    log(`database: making an empty one in ${directory}`);
    await initialise(directory, binaries, account, password);
  }
  await assertSameMajor(directory, binaries);
  return { directory: await realpath(directory), binaries, account };
}

interface Obtained {
  lock: ServerLock;
  port: number;
  adopted: boolean;
}

/** Gets hold of a server on the cluster: the one that runs, or a new one. */
async function obtain(
  cluster: Cluster,
  dataDir: string,
  password: string,
  settings: SettingsOverride,
  log: (message: string) => void,
): Promise<Obtained> {
  const take = (port: number): Promise<ServerLock | null> =>
    takeServerLock(urlOf({ port, role: ADMIN_ROLE, password }, 'postgres'), cluster.directory);
  const inUse = (): DatabaseServerRefusal =>
    new DatabaseServerRefusal(
      `Another FaceAuth Review is running on the data directory ${dataDir}. Use that one, or stop it first, or give this one a DATA_DIR of its own.`,
    );
  for (;;) {
    const running = await answerOfRunning(cluster, take, log);
    if (running !== null) {
      if (running.lock === null) throw inUse();
      if (running.lock.clusterName === serverSettings(settings).clusterName) {
        log('database: taking over the server that a killed dashboard left running');
        return { lock: running.lock, port: running.port, adopted: true };
      }
      log('database: restarting the server that an older version left running');
      await running.lock.client.end();
      await stopServer(cluster, STOP_SECONDS * 10);
    }
    await removeStalePidFile(cluster.directory);
    await configure(cluster.directory, cluster.account, settings);
    const port = await startServer(cluster);
    if (port === null) continue; // somebody was quicker: see who
    const lock = await take(port);
    if (lock === null) throw inUse();
    return { lock, port, adopted: false };
  }
}

/** Waits until the server that runs on the cluster answers; `null` where none runs (any more). */
async function answerOfRunning(
  cluster: Cluster,
  take: (port: number) => Promise<ServerLock | null>,
  log: (message: string) => void,
): Promise<{ lock: ServerLock | null; port: number } | null> {
  const giveUp = Date.now() + PATIENCE_MS;
  let said = false;
  for (;;) {
    const running = await findRunning(cluster.directory);
    if (running === null) return null;
    try {
      return { lock: await take(running.port), port: running.port };
    } catch (error) {
      // 28P01: it answers and the password is wrong, which waiting won't change.
      if (isCode(error, '28P01') || Date.now() > giveUp) {
        throw new DatabaseServerRefusal(
          `PostgreSQL process ${running.pid} runs on ${cluster.directory} and does not let the dashboard in: ${String(error)}. ` +
            'Stop that process, then start the dashboard again.',
          { cause: error },
        );
      }
      if (!said)
        log(
          `database: process ${running.pid} is ${running.ready ? 'busy' : 'starting, recovering or stopping'}; waiting for it`,
        );
      said = true;
      await delay(STEP_MS);
    }
  }
}

/** A broken lock is taken again where the server lives on (it disconnects everybody when one of its processes crashes). */
function watchLock(cluster: Cluster, url: string, first: ServerLock) {
  let current = first;
  let stopping = false;
  let report: (reason: Error) => void;
  const lost = new Promise<Error>((resolve) => {
    report = resolve;
  });
  const retake = async (): Promise<void> => {
    const port = (await findRunning(cluster.directory))?.port;
    const again =
      port === undefined
        ? null
        : await answerOfRunning(
            cluster,
            () => takeServerLock(url, cluster.directory),
            () => undefined,
          );
    if (stopping) return;
    if (again?.lock == null) {
      report(new Error(`The embedded PostgreSQL is gone. It last said:\n${await lastWords(cluster)}`));
      return;
    }
    current = again.lock;
    follow();
  };
  const follow = (): void => {
    current.client.once('end', () => {
      if (!stopping)
        retake().catch((error: unknown) => {
          report(new Error(`The embedded PostgreSQL is gone: ${String(error)}`));
        });
    });
  };
  follow();
  return {
    lost,
    stopping: () => {
      stopping = true;
    },
    release: () => current.client.end().catch(() => undefined),
  };
}
