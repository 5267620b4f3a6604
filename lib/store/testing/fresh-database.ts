import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/**
 * A new, empty database on the cluster that `vitest.config.ts` starts once for the whole run; bring it to the schema with `migrate`.
 * Each suite takes its own, so suites never see each other's rows and run side by side.
 *
 * @returns its URL as the plain role that the dashboard works as and as the role that owns the cluster, and `drop`, which disconnects whoever is still connected
 */
export async function freshDatabase(): Promise<{ url: string; ownerUrl: string; drop: () => Promise<void> }> {
  const { adminUrl, plainUrl } = inject('databaseServer');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdmin(adminUrl, `create database ${name} owner faceauth`);
  const at = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    url: at(plainUrl),
    ownerUrl: at(adminUrl),
    drop: () => asAdmin(adminUrl, `drop database ${name} with (force)`),
  };
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
