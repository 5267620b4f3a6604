import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createArgosClient } from '#lib/argos/client.ts';
import type { ArgosCursor } from '#lib/argos/record.ts';
import { operations } from '#lib/contract/operations.ts';
import { ROLES } from '#lib/domain/permissions.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { readSettings } from '#lib/env.ts';
import type { Handle } from '#lib/http/guard.ts';
import { openServices, replaceServices } from '#lib/http/services.ts';
import type { Services } from '#lib/http/services.ts';
import { applyPage } from '#lib/store/apply-page.ts';
import { ensureAudit } from '#lib/store/audit/ensure-audit.ts';
import { openDatabase } from '#lib/store/database.ts';
import { migrate } from '#lib/store/migrate.ts';
import { beat } from '#lib/store/sync/heartbeat.ts';
import { freshDatabase } from '#lib/store/testing/fresh-database.ts';
import type { SimulatorOptions } from '#simulator/options.ts';
import { startSimulator } from '#simulator/server.ts';
import type { Simulator } from '#simulator/server.ts';
import { SMALL } from '#simulator/testing/list-all.ts';
import { sql } from 'kysely';
import { pino } from 'pino';

/** What must be nowhere but in the requests to ARGOS. */
const CANARY_KEYS = { Web: 'canary-key-Zm9vYmFy-web', Branch: 'canary-key-Zm9vYmFy-branch' };
export const CANARY = 'canary-key-Zm9vYmFy';
export const PUBLIC_URL = 'https://review.example.com';
export const HOST = 'localhost:3000';

type Methods = Readonly<Record<'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS', Handle>>;

/** Cookie of a session by the role that it was begun with. */
const sessions = new Map<Role, string>();

export interface Api {
  simulator: Simulator;
  services: Services;
  /** Lines of the log, JSON. */
  log: string[];
  /** While it works, the dashboard may not write into the audit trail. */
  withoutAudit: (work: () => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * The web process without Next: a simulator of ARGOS, a mirror that holds all of it, and what the routes need, with a log in memory.
 *
 * @param records that the first project lists besides
 */
export async function startApi(
  options: Partial<SimulatorOptions> = {},
  records: readonly unknown[] = [],
): Promise<Api> {
  const projects = [
    { key: CANARY_KEYS.Web, projectId: 'project-web' },
    { key: CANARY_KEYS.Branch, projectId: 'project-branch' },
  ];
  const simulator = await startSimulator({ ...SMALL, projects, ...options });
  for (const record of records) {
    const sent = { method: 'POST', body: JSON.stringify(record) };
    await fetch(`${simulator.controlUrl}/submissions?project=project-web`, sent);
  }
  const database = await freshDatabase();
  await migrate(database.url);
  await ensureAudit(database.ownerUrl, database.url);
  const log: string[] = [];
  const dataDir = await mkdtemp(path.join(tmpdir(), 'faceauth-review-api-'));
  const settings = readSettings({
    ARGOS_PROJECTS: JSON.stringify(CANARY_KEYS),
    ARGOS_BASE_URL: simulator.url,
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PORT: '3000',
    PUBLIC_URL,
    TIME_ZONE: 'Asia/Seoul',
  });
  const services = openServices(settings, pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }));
  for (const { name, apiKey } of settings.projects) await mirror(services, name, apiKey);
  await beat(services.db, new Date(), 0);
  await services.db
    .insertInto('sync_source')
    .values(settings.projects.map(({ name: source }) => ({ source })))
    .execute();
  for (const role of ROLES) sessions.set(role, await beginSession(services, role));
  replaceServices(services);
  return {
    simulator,
    services,
    log,
    withoutAudit: async (work) => {
      const owner = openDatabase({ url: database.ownerUrl, poolSize: 1 });
      try {
        await sql`revoke execute on all functions in schema audit from faceauth`.execute(owner);
        await work();
      } finally {
        await ensureAudit(database.ownerUrl, database.url);
        await owner.destroy();
      }
    },
    close: async () => {
      replaceServices(null);
      await services.db.destroy();
      await simulator.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Signs a made-up person in. @returns the cookie that their browser would send */
export async function beginSession(
  { auth, db }: Services,
  role: Role,
  { id = `test-${role}`, projects = null }: { id?: string; projects?: string[] | null } = {},
): Promise<string> {
  const email = `${id}@example.com`;
  await db
    .insertInto('person')
    .values({ id, name: `Test ${id}`, email, role, projects })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { headers } = await auth.api.openSession({
    body: { personId: id },
    headers: new Headers(),
    returnHeaders: true,
  });
  return cookieOf(headers);
}

/** What a browser sends back of what an answer sets. */
export const cookieOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0] ?? '')
    .filter((each) => !each.endsWith('='))
    .join('; ');

async function mirror({ db, settings }: Services, source: string, apiKey: string): Promise<void> {
  const client = createArgosClient({ baseUrl: settings.argosBaseUrl, apiKey, project: source });
  let cursor: ArgosCursor | null = null;
  do {
    const page = await client.list({ count: 2000, cursor });
    await applyPage(db, { source, records: page.records, quarantined: page.quarantined, outside: 0 });
    cursor = page.nextCursor;
  } while (cursor);
}

/** Every route, by the path that OpenAPI gives it: one that is added is found. */
export async function importRoutes(): Promise<Record<string, Methods>> {
  const paths = new Set(Object.values(operations).map(({ path }) => path));
  const routes = [...paths].map(async (path): Promise<[string, Methods]> => {
    const file = path.replaceAll('{', '[').replaceAll('}', ']');
    const { href } = new URL(`../..${file}/route.ts`, import.meta.url);
    return [path, (await import(/* @vite-ignore */ href)) as Methods];
  });
  return Object.fromEntries(await Promise.all(routes));
}

export interface Answered {
  status: number;
  headers: Headers;
  text: string;
  /** `undefined` where it is no JSON. */
  body: unknown;
}

/** What a browser of this role sends with each request. */
export const headersOf = (as: Role | null = 'administrator'): Record<string, string> => ({
  host: HOST,
  ...(as !== null && { cookie: sessions.get(as) ?? '' }),
});

/**
 * Calls a route as Next does: the path's parameters decoded, by promise.
 *
 * @param as who calls; null = nobody who has signed in. Nobody either where `headers` brings a cookie of its own
 */
export async function call(
  path: string,
  { as = 'administrator', ...init }: RequestInit & { as?: Role | null } = {},
): Promise<Answered> {
  const routes = await importRoutes();
  const url = new URL(path, `http://${HOST}`);
  const [template, methods] =
    Object.entries(routes).find(([each]) => patternOf(each).test(url.pathname)) ?? (['', undefined] as const);
  if (!methods) throw new Error(`no route at ${url.pathname}`);
  const groups = patternOf(template).exec(url.pathname)?.groups ?? {};
  const headers = { ...headersOf(as), ...(init.headers as Record<string, string>) };
  const request = new Request(url, { ...init, headers });
  const params = Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]));
  const response = await methods[request.method as keyof Methods](request, { params: Promise.resolve(params) });
  const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
  const json = /^application\/(?:problem\+)?json/u.test(response.headers.get('content-type') ?? '') && text !== '';
  const body: unknown = json ? JSON.parse(Buffer.from(text, 'latin1').toString('utf8')) : undefined;
  return { status: response.status, headers: response.headers, text, body };
}

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll(/\{(\w+)\}/gu, '(?<$1>[^/]+)')}$`, 'u');
