import { chown, open, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.ts';
import { isCode } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { findRunning } from './leftover.ts';
import { DatabaseServerRefusal } from './refusal.ts';
import { runProgram } from './run-program.ts';

/** What is needed to start and stop the server of one cluster. */
export interface Cluster {
  directory: string;
  binaries: Binaries;
  account: Account | null;
}

/** Recovery after a power cut reads the log since the last checkpoint, at most `max_wal_size` of it: minutes on a slow disk. */
const START_SECONDS = 600;
const LOG_BYTES = 5_000_000;
const TAIL_BYTES = 4_000;
const TAIL_LINES = 5;

/** From making the lock file to writing it a server takes a moment. */
const EMPTY_MS = 250;

const logFile = (cluster: Cluster): string => path.join(cluster.directory, 'server.log');

/**
 * Starts the server and waits until it accepts connections.
 * @returns its port on loopback; `null` where another process started a server on this cluster first
 * @throws DatabaseServerRefusal with the end of the server's log
 */
export async function startServer(cluster: Cluster): Promise<number | null> {
  const { directory, binaries, account } = cluster;
  await rotateLog(cluster);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const from = (await sizeOf(logFile(cluster))) ?? 0;
    const result = await runProgram(
      binaries.pgCtl,
      ['start', '-D', directory, '-l', logFile(cluster), '-w', '-s', '-t', String(START_SECONDS), '-o', `-p ${port}`],
      { account, cwd: directory },
    );
    if (result.code === 0) return port;
    const said = await logSince(cluster, from);
    if (
      said.includes('lock file "postmaster.pid" already exists') ||
      result.output.includes('another server might be running')
    )
      return null;
    // The other one is about to write it: once it has, it can be seen who that is.
    if (said.includes('lock file "postmaster.pid" is empty')) {
      await delay(EMPTY_MS);
      return null;
    }
    // Somebody took the port in between: choose another.
    if (said.includes('could not bind') && attempt < 5) continue;
    throw new DatabaseServerRefusal(
      `The embedded PostgreSQL did not start. It says:\n${said.trim() || result.output}\nIts log: ${logFile(cluster)}`,
    );
  }
}

/**
 * Stops the server: clients are disconnected, everything is written.
 * @returns false where it was not done within `seconds`; it then goes on by itself
 */
export async function stopServer({ directory, binaries, account }: Cluster, seconds: number): Promise<boolean> {
  const args = ['stop', '-D', directory, '-m', 'fast', '-w', '-s', '-t', String(seconds)];
  const result = await runProgram(binaries.pgCtl, args, { account, cwd: directory });
  return result.code === 0 || (await findRunning(directory)) === null;
}

/** Tells the server to stop and does not wait for it. */
export function hurryServer({ directory, binaries, account }: Cluster): void {
  void runProgram(binaries.pgCtl, ['stop', '-D', directory, '-m', 'fast', '-W', '-s'], { account, cwd: directory });
}

/** The last lines that the server wrote. */
export const lastWords = async (cluster: Cluster): Promise<string> =>
  (await logSince(cluster, Math.max(0, ((await sizeOf(logFile(cluster))) ?? 0) - TAIL_BYTES)))
    .trim()
    .split('\n')
    .slice(-TAIL_LINES)
    .join('\n');

/** A loopback port that is free at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('the system named no port'));
        else resolve(address.port);
      });
    });
  });
}

async function rotateLog(cluster: Cluster): Promise<void> {
  const file = logFile(cluster);
  const size = await sizeOf(file);
  if (size !== null && size > LOG_BYTES) await rename(file, `${file}.1`);
  const handle = await open(file, 'a', 0o600);
  await handle.close();
  if (cluster.account !== null) await chown(file, cluster.account.uid, cluster.account.gid);
}

async function logSince(cluster: Cluster, from: number): Promise<string> {
  const handle = await open(logFile(cluster), 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, from);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}
