import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSimulator } from '#simulator/server.ts';
import { ADMINISTRATOR, signInByPassword, signInSimulated } from './session.ts';
import type { Session } from './session.ts';

export interface Dashboard {
  /** Origin of the dashboard, such as http://127.0.0.1:4321. */
  url: string;
  /** Everything that it and its processes printed so far. */
  output: () => string;
  /** Of its administrator; null where nobody was to sign in. */
  session: Session | null;
  /** Asks it as the administrator, or as nobody. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  stop: () => Promise<void>;
}

/**
 * Starts the built dashboard as a person would, with a data directory of its own.
 *
 * @param env settings, over a bare environment
 * @param who has signed in when it is handed over; `nobody`: there is no administrator yet, unless on the simulator
 * @throws Error with what it printed, where it ends before it is ready
 */
export async function startDashboard(
  env: Record<string, string>,
  who: 'administrator' | 'nobody' = 'administrator',
): Promise<Dashboard> {
  const mirrorsArgos = 'ARGOS_API_KEY' in env || 'ARGOS_PROJECTS' in env;
  const { email, password } = ADMINISTRATOR;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'faceauth-e2e-'));
  const port = Number(env['PORT'] ?? (await freePort()));
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'info',
      ...(mirrorsArgos && who === 'administrator' ? { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } : {}),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (/^\s*[\d.]+ s {2}ready: /m.test(output)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`The dashboard ended before it was ready:\n${output}`)));
  });
  const url = `http://127.0.0.1:${port}`;
  const signIn = (): Promise<Session> => (mirrorsArgos ? signInByPassword(url) : signInSimulated(url));
  const session = who === 'nobody' ? null : await signIn();
  return {
    url,
    output: () => output,
    session,
    fetch: session?.fetch ?? ((path, init) => fetch(`${url}${path}`, init)),
    stop,
  };
}

/** A stand-in for ARGOS that a test can speak to, and a dashboard that believes it is ARGOS. */
export async function startWithUpstream(
  simulator: Parameters<typeof startSimulator>[0],
  env: Record<string, string> = {},
  who?: Parameters<typeof startDashboard>[1],
): Promise<Dashboard & { upstream: Awaited<ReturnType<typeof startSimulator>> }> {
  const upstream = await startSimulator({ port: 0, ...simulator });
  const dashboard = await startDashboard({ ARGOS_BASE_URL: upstream.url, ARGOS_API_KEY: 'simulator', ...env }, who);
  return {
    ...dashboard,
    upstream,
    stop: async () => {
      await dashboard.stop();
      await upstream.close();
    },
  };
}

/** A port that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
