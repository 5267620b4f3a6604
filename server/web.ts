import { setTimeout as delay } from 'node:timers/promises';
import type { Settings } from '#lib/env.ts';
import { startChild } from './child.ts';
import type { Child } from './child.ts';
import { StartRefusal } from './start-refusal.ts';

const STEP_MS = 25;

/** Where a browser on this machine finds the dashboard. */
export const localUrl = ({ hostname, port }: Settings): string =>
  `http://${hostname === '127.0.0.1' || hostname === '::1' ? 'localhost' : hostname}:${String(port)}`;

/**
 * Starts Next and waits until it answers a request.
 * @throws Error where it ends before that
 */
export async function startWeb(settings: Settings, mode: 'start' | 'dev', env: NodeJS.ProcessEnv): Promise<Child> {
  const { hostname, port } = settings;
  const dev = ['node_modules/next/dist/bin/next', 'dev', '--hostname', hostname, '--port', String(port)];
  const child = startChild({ name: 'web', args: mode === 'dev' ? dev : ['server/next.ts'], env });
  const gone = child.ended.then((how) => {
    throw new StartRefusal(`Next ${how} before it answered; what went wrong stands above.`);
  });
  const answers = async (): Promise<void> => {
    const url = `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${String(port)}/api/health/live`;
    while (!(await fetch(url, { redirect: 'manual' }).then(discard, () => false))) await delay(STEP_MS);
  };
  await Promise.race([answers(), gone]);
  return child;
}

/** Any answer will do: what it says is for the health checks. */
async function discard(response: Response): Promise<boolean> {
  await response.body?.cancel();
  return true;
}
