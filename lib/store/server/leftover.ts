import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { isCode } from './binaries.ts';

/** A server that runs on our data directory already. */
export interface RunningServer {
  pid: number;
  port: number;
  /** It accepts connections; false while it starts, recovers or stops. */
  ready: boolean;
}

/**
 * Reads `postmaster.pid`, which a running server keeps and a killed one leaves behind.
 * @returns `null` where no server runs on this cluster
 */
export async function findRunning(cluster: string): Promise<RunningServer | null> {
  let text: string;
  try {
    text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
  // Lines: pid, data directory, start time, port, socket directory, listen address, shared memory key, status.
  const [pid, , , port, , , , status] = text.split('\n').map((part) => part.trim());
  if (!(await isServerOf(cluster, Number(pid)))) return null;
  return { pid: Number(pid), port: Number(port ?? 0), ready: status === 'ready' };
}

/**
 * Removes a `postmaster.pid` whose server is gone. PostgreSQL itself would start over most of them, but not over one whose
 * number now belongs to some other process of the same account, which is what a restarted machine or container brings.
 */
export async function removeStalePidFile(cluster: string): Promise<void> {
  if ((await findRunning(cluster)) === null) await rm(path.join(cluster, 'postmaster.pid'), { force: true });
}

/** Is process `pid` a PostgreSQL server of this cluster, and not one that was given the number later? */
async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false;
    if (!isCode(error, 'EPERM')) throw error;
  }
  if (process.platform !== 'linux') return true; // no /proc to ask; PostgreSQL's own check decides
  try {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    if (!command.includes('postgres')) return false;
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(cluster));
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ESRCH')) return false;
    if (isCode(error, 'EACCES', 'EPERM')) return true; // another account's process that calls itself postgres
    throw error;
  }
}
