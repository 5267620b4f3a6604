import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_DIR = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Node's own "experimental" warnings say nothing that the reader could act on. */
export const NODE_FLAGS = ['--disable-warning=ExperimentalWarning'];

/**
 * Runs a program to its end and keeps what it says.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, cwd?: string }} [options]
 * @returns {Promise<{ code: number | null, output: string }>} `code` is null where it could not be started or a signal ended it
 */
export function capture(file, args, { env = process.env, shell = false, cwd = PROJECT_DIR } = {}) {
  return new Promise((resolve) => {
    let output = '';
    // What it says is shown later, if at all: without colours, which some programs send into a pipe where CI is set.
    const child = spawn(file, args, { cwd, env: { ...env, NO_COLOR: '1' }, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => {
      resolve({ code: null, output: error.message });
    });
    child.once('close', (code) => {
      resolve({ code, output: output.trim() });
    });
  });
}

/**
 * Runs a program in the foreground: it has our terminal, our signals are passed on, and a channel tells it when we are gone.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function runInForeground(file, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: PROJECT_DIR, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    let told = false;
    const passOn = (/** @type {NodeJS.Signals} */ signal) => {
      told = true;
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, passOn);
    const watch = watchNpm(() => told || passOn('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of signals) process.off(name, passOn);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/**
 * npm puts a shell between itself and a script, and a signal sent to npm alone ends that shell and no more. So a script that npm
 * started notices by itself that its parent is gone.
 *
 * @param {() => void} onGone
 */
function watchNpm(onGone) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  return setInterval(() => {
    if (process.ppid !== parent) onGone();
  }, 500).unref();
}
