import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isCode } from './binaries.ts';
import { readPassword } from './data-directory.ts';
import { plainAccess, urlOf } from './ensure-database.ts';
import { findRunning } from './leftover.ts';

/**
 * A database of the embedded server that a dashboard runs on a data directory, for a program beside it.
 *
 * @returns its URL as the plain role; null where no server runs there
 */
export async function findDatabase(dataDir: string, name: string): Promise<string | null> {
  let cluster: string;
  try {
    cluster = await realpath(path.join(dataDir, 'postgres'));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
  const running = await findRunning(cluster);
  return running?.ready === true ? urlOf(plainAccess(running.port, await readPassword(dataDir, true)), name) : null;
}
