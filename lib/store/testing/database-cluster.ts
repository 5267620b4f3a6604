import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDatabaseServer } from '#lib/store/server/start-database-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: { adminUrl: string; plainUrl: string };
  }
}

/** vitest's global setup: one real PostgreSQL for the whole run, in a directory that goes with it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'faceauth-review-test-'));
  // Nothing here outlives the run, so nothing need reach the disk.
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
    shared_buffers: '128MB',
  };
  const server = await startDatabaseServer({ dataDir, settings, log: () => undefined });
  project.provide('databaseServer', { adminUrl: server.adminUrl, plainUrl: await server.ensureDatabase('test') });
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
