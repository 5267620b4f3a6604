import { createHmac } from 'node:crypto';
import pg from 'pg';
import { isCode } from './binaries.ts';

/** How a role reaches the embedded server. */
export interface Access {
  port: number;
  role: string;
  password: string;
}

/** The URL of a database of the embedded server. */
export const urlOf = ({ port, role, password }: Access, database: string): string =>
  `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** The plain role that the dashboard works as. @param password of the role that owns the cluster, which its own is made from */
export const plainAccess = (port: number, password: string): Access => ({
  port,
  role: 'faceauth',
  password: createHmac('sha256', password).update('faceauth').digest('base64url'),
});

/** Another process made the same thing at the same time. */
const DUPLICATES = ['42710', '42P04', '23505'];

/**
 * Makes a database owned by the plain role, and that role, unless they are there.
 *
 * @param name lower case letters, digits and `_`
 * @returns the database's URL as the plain role: the dashboard never works with rights over the server
 */
export async function ensureDatabase(admin: Access, plain: Access, name: string): Promise<string> {
  if (!/^[a-z][a-z0-9_]{0,62}$/u.test(name)) throw new Error(`not a database name: ${name}`);
  const client = new pg.Client({
    connectionString: urlOf(admin, 'postgres'),
    application_name: 'faceauth-review supervisor',
  });
  await client.connect();
  const unlessThere = async (question: string, value: string, statement: string): Promise<void> => {
    if ((await client.query(question, [value])).rowCount !== 0) return;
    try {
      await client.query(statement);
    } catch (error) {
      if (!isCode(error, ...DUPLICATES)) throw error;
    }
  };
  try {
    const password = client.escapeLiteral(plain.password);
    const role = client.escapeIdentifier(plain.role);
    await unlessThere(
      'select from pg_roles where rolname = $1',
      plain.role,
      `create role ${role} login password ${password}`,
    );
    await unlessThere(
      'select from pg_database where datname = $1',
      name,
      `create database ${client.escapeIdentifier(name)} owner ${role}`,
    );
    return urlOf(plain, name);
  } finally {
    await client.end();
  }
}
