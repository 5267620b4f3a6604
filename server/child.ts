import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface ChildOptions {
  /** What it is called in messages. */
  name: string;
  /** File and arguments for Node. */
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Told each line of its standard output; without it the output goes to ours. */
  onLine?: (line: string) => void;
}

export interface Child {
  name: string;
  /** Resolves with words when it has ended, whether asked to or not: `ended by itself (code 1)`. */
  ended: Promise<string>;
  /** Asks it to stop, insists after two seconds, and resolves when it is gone. */
  stop: () => Promise<void>;
  /** Ends it on the spot. */
  kill: () => void;
}

export const PROJECT_DIR = fileURLToPath(new URL('..', import.meta.url));
const GRACE_MS = 2_000;

/**
 * Starts a Node program as a child that leaves when we are gone. It gets a process group of its own: Ctrl-C in a terminal reaches
 * the supervisor alone, which stops its children in order.
 */
export function startChild({ name, args, env, onLine }: ChildOptions): Child {
  const leave = new URL('leave-with-parent.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', leave, ...args], {
    cwd: PROJECT_DIR,
    env: { ...env, FACEAUTH_SUPERVISOR: String(process.pid) },
    detached: process.platform !== 'win32',
    stdio: ['ignore', onLine === undefined ? 'inherit' : 'pipe', 'inherit', 'ipc'],
  });
  if (onLine !== undefined) followLines(child, onLine);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(`could not be started: ${error.message}`);
    });
    child.once('exit', (code, signal) => {
      resolve(signal === null ? `ended (code ${String(code)})` : `was ended by ${signal}`);
    });
  });
  const kill = (): void => {
    signalGroup(child, 'SIGKILL');
  };
  return {
    name,
    ended,
    kill,
    stop: async () => {
      if (process.platform === 'win32') child.disconnect();
      else child.kill('SIGTERM');
      const insist = setTimeout(kill, GRACE_MS);
      await ended;
      clearTimeout(insist);
    },
  };
}

/** Next's development server has children of its own: the whole group goes. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function followLines(child: ChildProcess, onLine: (line: string) => void): void {
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
}
