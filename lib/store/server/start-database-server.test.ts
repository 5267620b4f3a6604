import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { startDatabaseServer } from './start-database-server.ts';
import type { DatabaseServer, DatabaseServerOptions } from './start-database-server.ts';

const dirs: string[] = [];
const servers: DatabaseServer[] = [];
const said: string[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
  said.length = 0;
});

const newDataDir = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'faceauth-review-server-'));
  dirs.push(dir);
  return dir;
};
const start = async (dataDir: string, more: Partial<DatabaseServerOptions> = {}): Promise<DatabaseServer> => {
  const server = await startDatabaseServer({ dataDir, log: (message) => said.push(message), ...more });
  servers.push(server);
  return server;
};
const ask = async (url: string, statement: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return Object.values(((await client.query(statement)).rows[0] as Record<string, unknown> | undefined) ?? {})[0];
  } finally {
    await client.end();
  }
};
const pidFile = (dataDir: string): string => path.join(dataDir, 'postgres/postmaster.pid');
const pidOf = (dataDir: string): number => Number(readFileSync(pidFile(dataDir), 'utf8').split('\n')[0]);

/** A dashboard in a process of its own, so that it can be killed. */
async function startElsewhere(dataDir: string): Promise<{ kill: () => Promise<void> }> {
  const source = new URL('start-database-server.ts', import.meta.url).href;
  const program = `
    import { startDatabaseServer } from ${JSON.stringify(source)};
    const server = await startDatabaseServer({ dataDir: ${JSON.stringify(dataDir)}, log: () => undefined });
    await server.ensureDatabase('kept');
    process.stdout.write('up');
    setInterval(() => undefined, 60_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

test('a new data directory: a server on loopback, secrets for us alone, a plain role for the dashboard', async () => {
  const dataDir = newDataDir();
  const server = await start(dataDir);
  const url = await server.ensureDatabase('one');
  expect(server.adopted).toBe(false);
  expect(statSync(path.join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
  expect(statSync(path.join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
  expect(
    await ask(url, 'select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user'),
  ).toBe(false);
  await ask(url, 'create table kept (id int)');
  expect(await ask(server.adminUrl, 'show listen_addresses')).toBe('127.0.0.1');
  expect(await ask(server.adminUrl, 'show fsync')).toBe('on');
  const wrong = new URL(url);
  wrong.password = 'wrong';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
});

test('stopped and started again, everything is there, and the database is not made twice', async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  await ask(await first.ensureDatabase('one'), 'create table kept as select 42 as answer');
  await first.stop();
  expect(readdirSync(path.join(dataDir, 'postgres'))).not.toContain('postmaster.pid');
  const second = await start(dataDir);
  expect(await ask(await second.ensureDatabase('one'), 'select answer from kept')).toBe(42);
});

test('the server of a killed dashboard is taken over', async () => {
  const dataDir = newDataDir();
  const elsewhere = await startElsewhere(dataDir);
  const pid = pidOf(dataDir);
  await elsewhere.kill();
  const server = await start(dataDir);
  expect(server.adopted).toBe(true);
  expect(pidOf(dataDir)).toBe(pid);
  expect(await ask(await server.ensureDatabase('kept'), 'select 1')).toBe(1);
  await server.stop();
  expect(readdirSync(path.join(dataDir, 'postgres'))).not.toContain('postmaster.pid');
});

test('one that an older version left behind, with other settings, is restarted', async () => {
  const dataDir = newDataDir();
  const elsewhere = await startElsewhere(dataDir);
  const pid = pidOf(dataDir);
  await elsewhere.kill();
  const server = await start(dataDir, { settings: { work_mem: '7MB' } });
  expect(server.adopted).toBe(false);
  expect(pidOf(dataDir)).not.toBe(pid);
  expect(await ask(server.adminUrl, 'show work_mem')).toBe('7MB');
});

test('a second dashboard on the same data directory says so and leaves the first alone', async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  await expect(start(dataDir)).rejects.toThrow(/Another FaceAuth Review is running on the data directory/u);
  expect(await ask(first.adminUrl, 'select 1')).toBe(1);
});

test('of two that start at once on an empty directory one wins', async () => {
  const dataDir = newDataDir();
  const results = await Promise.allSettled([start(dataDir), start(dataDir)]);
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(String(results.find((result) => result.status === 'rejected')?.reason)).toContain('Another FaceAuth Review');
  expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.password']);
});

test('a server that is killed is reported lost, and recovers everything at the next start', async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  const url = await first.ensureDatabase('one');
  await ask(url, 'create table kept as select 42 as answer');
  process.kill(pidOf(dataDir), 'SIGKILL');
  expect((await first.lost).message).toContain('The embedded PostgreSQL is gone');
  const second = await start(dataDir);
  expect(await ask(await second.ensureDatabase('one'), 'select answer from kept')).toBe(42);
});

test('a crashed backend disconnects everybody; the server and the lock on it live on', async () => {
  const dataDir = newDataDir();
  const server = await start(dataDir);
  const lost = server.lost.then(() => 'lost');
  const victim = new pg.Client({ connectionString: server.adminUrl });
  victim.on('error', () => undefined);
  await victim.connect();
  const { rows } = await victim.query<{ pid: number }>('select pg_backend_pid() as pid');
  // 0 while nobody holds it, or nobody is let in.
  const lockHolder = () =>
    ask(server.adminUrl, `select coalesce(max(pid), 0) from pg_locks where locktype = 'advisory'`).catch(() => 0);
  const before = await lockHolder();
  const gone = new Promise((resolve) => victim.once('end', resolve));
  process.kill(rows[0]!.pid, 'SIGKILL');
  await gone;
  await expect.poll(async () => ![0, before].includes(await lockHolder()), { timeout: 20_000 }).toBe(true);
  await expect
    .poll(() => start(dataDir).then(() => 'started', String), { timeout: 20_000 })
    .toContain('Another FaceAuth Review');
  expect(await Promise.race([lost, Promise.resolve('alive')])).toBe('alive');
});

test('a stale pid file is no obstacle, even where its number belongs to another process now', async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  const content = readFileSync(pidFile(dataDir), 'utf8');
  await first.stop();
  writeFileSync(pidFile(dataDir), content.replace(/^\d+/u, String(process.pid)));
  const second = await start(dataDir);
  expect(second.adopted).toBe(false);
  await second.stop();
  writeFileSync(pidFile(dataDir), '');
  expect((await start(dataDir)).adopted).toBe(false);
});

test('what a crash left of a half-made cluster is cleared away', async () => {
  const dataDir = newDataDir();
  mkdirSync(path.join(dataDir, 'postgres.new-999999999-abcd/data'), { recursive: true });
  await start(dataDir);
  expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.password']);
});

test('data of another major version is refused with the way out, and not touched', async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  await first.stop();
  const version = path.join(dataDir, 'postgres/PG_VERSION');
  writeFileSync(version, '17\n');
  await expect(start(dataDir)).rejects.toThrow(/made by PostgreSQL 17.*brings PostgreSQL 18.*pg_dump/su);
  writeFileSync(version, '18\n');
  expect((await start(dataDir)).adopted).toBe(false);
});

test('a cluster without its password is refused in words', async () => {
  const dataDir = newDataDir();
  await (await start(dataDir)).stop();
  rmSync(path.join(dataDir, 'postgres.password'));
  await expect(start(dataDir)).rejects.toThrow(/postgres\.password is missing/u);
});

test('settings the server can’t start with are quoted from its log', async () => {
  const dataDir = newDataDir();
  await expect(start(dataDir, { settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
    /did not start.*shared_buffers/su,
  );
});
