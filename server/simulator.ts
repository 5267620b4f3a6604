import type { Upstream } from '#lib/store/server/database-name.ts';
import { startChild } from './child.ts';
import type { Child } from './child.ts';
import { keepRunning } from './keep-running.ts';
import type { StartLog } from './start-log.ts';
import { StartRefusal } from './start-refusal.ts';

export interface RunningSimulator extends Pick<Child, 'stop' | 'kill'> {
  /** Its base URL, as ARGOS_BASE_URL. The same after a restart. */
  url: string;
}

type SimulatedUpstream = Extract<Upstream, { kind: 'simulator' }>;

/**
 * Starts the simulator on a free loopback port and waits until it answers. From then on it is started again if it ends.
 * @throws Error where it ends before that
 */
export async function startSimulator(
  upstream: SimulatedUpstream,
  env: NodeJS.ProcessEnv,
  log: StartLog,
): Promise<RunningSimulator> {
  const first = launch(upstream, '0', env);
  const gone = first.child.ended.then((how) => {
    throw new StartRefusal(`The simulator ${how} before it was ready.`);
  });
  const url = await Promise.race([first.ready, gone]);
  const { port } = new URL(url);
  const simulator = keepRunning(log, first.child, () => launch(upstream, port, env).child);
  return { ...simulator, url };
}

function launch({ rows, days, seed, until }: SimulatedUpstream, port: string, env: NodeJS.ProcessEnv) {
  let tell: (url: string) => void;
  const ready = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const size = ['--rows', String(rows), '--days', String(days), '--seed', seed, '--until', until];
  const args = ['simulator/main.ts', '--json', '--port', port, ...size];
  const onLine = (line: string): void => {
    const url = readyUrl(line);
    if (url !== null) tell(url);
  };
  return { ready, child: startChild({ name: 'simulator', args, env, onLine }) };
}

function readyUrl(line: string): string | null {
  try {
    const said = JSON.parse(line) as { ready?: unknown; url?: unknown } | null;
    return said?.ready === true && typeof said.url === 'string' ? said.url : null;
  } catch {
    return null; // some other line
  }
}
