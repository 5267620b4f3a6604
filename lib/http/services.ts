import { pino } from 'pino';
import type { Logger } from 'pino';
import { createArgosClient } from '#lib/argos/client.ts';
import { createAuth } from '#lib/access/auth.ts';
import type { Auth } from '#lib/access/auth.ts';
import { accessSecret } from '#lib/access/access-secret.ts';
import type { ArgosClient } from '#lib/argos/client.ts';
import { PROMPT_RETRY } from '#lib/argos/retry.ts';
import { readSettings, SettingsError } from '#lib/env.ts';
import type { Settings } from '#lib/env.ts';
import { knownHosts } from '#lib/known-hosts.ts';
import { openDatabase } from '#lib/store/database.ts';
import type { Db } from '#lib/store/database.ts';
import { createExportRegistry } from '#lib/export/export-registry.ts';
import type { ExportRegistry } from '#lib/export/export-registry.ts';

/** What the routes work with; opened once for the process. */
export interface Services {
  settings: Settings;
  db: Db;
  /** Signs people in, and knows their sessions. */
  auth: Auth;
  /** By the name of the configured key; a person waits for the answers. */
  argos: ReadonlyMap<string, ArgosClient>;
  hosts: ReadonlySet<string>;
  /** Origins of our own pages. */
  origins: ReadonlySet<string>;
  log: Logger;
  /** Exports that run, and those that ended a while ago. */
  exports: ExportRegistry;
}

/** A gateway gives up after 29 s; nobody looks at an empty panel for longer. */
const DEADLINE_MS = 20_000;

/** In development modules are loaded again and again, and the pool must not be; hence not a variable of this module. */
const PLACE = Symbol.for('faceauth-review.services');
const holder = globalThis as { [PLACE]?: Services | undefined };

/**
 * Opens nothing until the first request: `next build` loads the routes where there are neither settings nor database.
 * @throws SettingsError
 */
export function services(): Services {
  return (holder[PLACE] ??= openServices(readSettings(process.env)));
}

/** @throws SettingsError where the database is not told: the supervisor tells it to its children */
export function openServices(settings: Settings, log: Logger = openLog(settings)): Services {
  const { databaseUrl, projects, argosBaseUrl: baseUrl, publicUrl } = settings;
  if (databaseUrl === null) {
    throw new SettingsError([
      'DATABASE_URL is not set: start the dashboard with npm start, which runs a database for it',
    ]);
  }
  const client = ({ name: project, apiKey }: Settings['projects'][number]) =>
    createArgosClient({ baseUrl, apiKey, project, retry: PROMPT_RETRY, deadlineMs: DEADLINE_MS });
  const local = [...knownHosts({ ...settings, publicUrl: null })].map((host) => `http://${host}`);
  const db = openDatabase({ url: databaseUrl, applicationName: 'faceauth-review web' });
  return {
    settings,
    db,
    auth: createAuth(db, accessSecret(settings.dataDir), settings),
    argos: new Map(projects.map((project) => [project.name, client(project)])),
    hosts: knownHosts(settings),
    origins: new Set(publicUrl === null ? local : [...local, publicUrl]),
    log,
    exports: createExportRegistry(),
  };
}

/** Puts others in the place of those opened so far; `null`: the next request opens them anew. The caller closes the old ones. */
export function replaceServices(others: Services | null): void {
  holder[PLACE] = others ?? undefined;
}

const openLog = ({ logLevel }: Settings): Logger => pino({ level: logLevel, base: { process: 'web' } });
