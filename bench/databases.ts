import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDatabaseServer } from '#lib/store/server/start-database-server.ts';

const dataDir = await mkdtemp(path.join(tmpdir(), 'faceauth-bench-'));
const server = await startDatabaseServer({ dataDir, log: () => undefined });

/** An empty database on the same server that `npm start` runs, settings included. @returns its URL */
export const ensureFresh = (name: string): Promise<string> => server.ensureDatabase(name);

export async function stopDatabases(): Promise<void> {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
