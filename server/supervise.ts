import { setTimeout as delay } from 'node:timers/promises';
import type { Settings } from '#lib/env.ts';
import { ensureFirstAdministrator } from '#lib/access/first-administrator.ts';
import { ensureAudit } from '#lib/store/audit/ensure-audit.ts';
import { claimMirror } from '#lib/store/claim-mirror.ts';
import { ensureGateReading } from '#lib/store/ensure-gate-reading.ts';
import { migrate } from '#lib/store/migrate.ts';
import type { Upstream } from '#lib/store/server/database-name.ts';
import { bareEnvironment, childEnvironment } from './child-environment.ts';
import { startChild } from './child.ts';
import type { Child } from './child.ts';
import { keepCheckpoints } from './keep-checkpoints.ts';
import { openDatabaseOf } from './database.ts';
import type { OpenDatabase } from './database.ts';
import { keepRunning } from './keep-running.ts';
import { whyNotFree } from './listener.ts';
import type { Parts } from './parts.ts';
import { createParts } from './parts.ts';
import { startSimulator } from './simulator.ts';
import type { StartLog } from './start-log.ts';
import { startLog } from './start-log.ts';
import { StartRefusal } from './start-refusal.ts';
import { watchStopRequests } from './stop-requests.ts';
import { upstreamOf } from './upstream.ts';
import { localUrl, startWeb } from './web.ts';

/** A step of the start that is under way when we are told to stop gets this long to notice. */
const STARTING_GRACE_MS = 2_000;

/**
 * Runs the dashboard until it is told to stop or a part that it can't do without is gone.
 *
 * @param env the environment that children inherit from
 * @returns the exit code: 0 after being told to stop
 */
export async function supervise(settings: Settings, env: NodeJS.ProcessEnv, mode: 'start' | 'dev'): Promise<number> {
  const log = startLog();
  const parts = createParts();
  const requests = watchStopRequests(parts.kill);
  const running = run(settings, env, mode, log, parts);
  const settled = running.then(
    () => undefined,
    () => undefined,
  );
  try {
    const failure = await Promise.race([running, requests.first]);
    log(failure ?? 'stopping');
    await stop();
    log('stopped');
    return failure === null ? 0 : 1;
  } catch (error) {
    await stop();
    throw error;
  }

  async function stop(): Promise<void> {
    await parts.stop();
    await Promise.race([settled, delay(STARTING_GRACE_MS)]);
  }
}

/** Starts everything. Resolves, with words, only when something that is needed has gone. */
async function run(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  mode: 'start' | 'dev',
  log: StartLog,
  parts: Parts,
): Promise<string> {
  const taken = await whyNotFree(settings.hostname, settings.port);
  if (taken !== null) throw new StartRefusal(taken);

  const upstream = await upstreamOf(settings);
  const database = await openDatabaseOf(settings, upstream, log, parts.stopping);
  await parts.add(database);
  const joining = await prepare(database, upstream, settings, log);
  log('database: ready');

  let settled = settings;
  if (upstream.kind === 'simulator') {
    log('Simulator: no ARGOS key is set, so the submissions are made up. Set ARGOS_API_KEY to see your own.');
    const simulator = await startSimulator(upstream, bareEnvironment(env, mode), log);
    await parts.add(simulator);
    settled = { ...settings, argosBaseUrl: simulator.url };
  }
  await parts.add(await keepCheckpoints(settings, database.url, log));
  const childEnv = childEnvironment(env, settled, database.url, mode);
  const startSync = (): Child => startChild({ name: 'sync', args: ['server/sync.ts'], env: childEnv });
  await parts.add(keepRunning(log, startSync(), startSync));
  const web = await startWeb(settled, mode, childEnv);
  await parts.add(web);
  log(`ready: ${settings.publicUrl ?? localUrl(settings)}   (Ctrl-C stops it)`);
  if (joining !== null) log(`Nobody can sign in yet. Become the administrator, by this link, once: ${joining}`);

  return Promise.race([
    web.ended.then((how) => `web: Next ${how}. The dashboard stops; what went wrong stands above.`),
    database.lost.then((reason) => `database: ${reason.message}`),
  ]);
}

/**
 * Brings the database to this version's schema, and makes sure that it mirrors this upstream and no other, reads gates as it is set, and
 * that somebody can sign in.
 * @returns the link to become the first administrator, where there is none yet
 */
async function prepare(
  { url, ownerUrl }: OpenDatabase,
  upstream: Upstream,
  settings: Settings,
  log: StartLog,
): Promise<string | null> {
  try {
    await migrate(url, log);
    await ensureAudit(ownerUrl, url);
    await claimMirror(url, upstream.kind === 'simulator' ? 'simulator' : upstream.baseUrl);
    if (await ensureGateReading(url, settings.gateReading)) {
      log('gates are read in another way from now on: all submissions are gone through again');
    }
    return await ensureFirstAdministrator(url, settings);
  } catch (error) {
    throw new StartRefusal(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
