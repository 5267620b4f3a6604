import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/**
 * A new, empty database on the cluster that `vitest.config.ts` starts once for the whole run; bring it to the schema with `migrate`.
 * Each suite takes its own, so suites never see each other's rows and run side by side.
 *
 * @returns its URL as the plain role that the dashboard works as, and `drop`, which disconnects whoever is still connected
 */
export async function freshDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const { adminUrl, plainUrl } = inject('databaseServer');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdmin(adminUrl, `create database ${name} owner faceauth`);
  const url = new URL(plainUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(adminUrl, `drop database ${name} with (force)`) };
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
