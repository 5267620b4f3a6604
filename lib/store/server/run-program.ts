import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

export interface ProgramResult {
  /** `null` where it could not be started or a signal ended it. */
  code: number | null;
  /** What it wrote to both outputs, trimmed. */
  output: string;
}

export interface ProgramOptions {
  /** Whom to run it as; `null`: as this process. */
  account: Account | null;
  cwd?: string;
}

/**
 * Runs one of PostgreSQL's programs to its end. Never rejects: a program that can't be started gives `code: null` and the
 * system's words. The environment is kept bare, so that no PG* or locale variable of the operator's shell reaches the server.
 */
export function runProgram(
  file: string,
  args: string[],
  { account, cwd = '/' }: ProgramOptions,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    let output = '';
    const identity = account === null ? {} : { uid: account.uid, gid: account.gid };
    const { PATH, SystemRoot, NODE_ENV } = process.env;
    const env = { PATH, SystemRoot, NODE_ENV, LC_ALL: 'C', TZ: 'UTC' };
    // Detached: Ctrl-C in a terminal reaches the whole foreground group, and the database must outlive its users.
    const child = spawn(file, args, { ...identity, cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => {
      resolve({ code: null, output: error.message });
    });
    // 'exit' and not 'close': a server that pg_ctl leaves behind may hold the pipes open.
    child.once('exit', (code) => {
      setImmediate(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ code, output: output.trim() });
      });
    });
  });
}
