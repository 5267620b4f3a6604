import type { Upstream } from '#lib/store/server/database-name.ts';
import { startChild } from './child.ts';
import type { Child } from './child.ts';
import { keepRunning } from './keep-running.ts';
import type { StartLog } from './start-log.ts';

export interface RunningSimulator extends Pick<Child, 'stop' | 'kill'> {
  /** Its base URL, as ARGOS_BASE_URL. The same after a restart. */
  url: string;
}

type Environment = Readonly<Record<string, string | undefined>>;
type SimulatedUpstream = Extract<Upstream, { kind: 'simulator' }>;

/**
 * Starts the simulator on a free loopback port and waits until it answers.
 * @throws Error where it ends before that
 */
export async function startSimulator(
  { rows, days, seed, until }: SimulatedUpstream,
  env: Environment,
  log: StartLog,
): Promise<RunningSimulator> {
  let port = '0';
  const { promise: ready, resolve, reject } = Promise.withResolvers<string>();
  const simulator = keepRunning(log, () => {
    const size = ['--rows', String(rows), '--days', String(days), '--seed', seed, '--until', until];
    const child = startChild({
      name: 'simulator',
      args: ['simulator/main.ts', '--json', '--port', port, ...size],
      env,
      onLine: (line) => {
        const url = readyUrl(line);
        if (url === null) return;
        port = new URL(url).port;
        resolve(url);
      },
    });
    void child.ended.then((how) => {
      reject(new Error(`The simulator ${how} before it was ready.`));
    });
    return child;
  });
  try {
    return { ...simulator, url: await ready };
  } catch (error) {
    simulator.kill();
    throw error;
  }
}

function readyUrl(line: string): string | null {
  try {
    const said = JSON.parse(line) as { ready?: unknown; url?: unknown } | null;
    return said?.ready === true && typeof said.url === 'string' ? said.url : null;
  } catch {
    return null; // some other line
  }
}
