import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, link, lstat, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from './account.ts';
import { isCode } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { DatabaseServerRefusal } from './refusal.ts';
import { runProgram } from './run-program.ts';
import type { SettingsOverride } from './server-settings.ts';
import { serverSettings } from './server-settings.ts';

/** The role that owns the cluster. The dashboard itself works as the plain role `faceauth`. */
export const ADMIN_ROLE = 'faceauth_admin';

/** Only programs of this machine that know the password, over loopback. */
const HBA = 'host all all 127.0.0.1/32 scram-sha-256\n';

/** Marks what this process is still making, among what others make or left when they died. */
const PROCESS = `${process.pid}-${randomBytes(4).toString('hex')}`;

/** The name of one more thing that this process makes: two starts at once never share a draft. */
const draftOf = (place: string): string => `${place}.new-${PROCESS}-${randomBytes(4).toString('hex')}`;

/** uid of a cluster's directory; `null` where there is none yet. */
export async function clusterOwner(cluster: string): Promise<number | null> {
  try {
    return (await stat(cluster)).uid;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/**
 * The cluster's password, made at random on first use and kept beside it, readable by us alone.
 * @throws DatabaseServerRefusal where a cluster is there without its password
 */
export async function readPassword(dataDir: string, clusterExists: boolean): Promise<string> {
  const file = path.join(dataDir, 'postgres.password');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  if (clusterExists) {
    throw new DatabaseServerRefusal(
      `${file} is missing, and without that password the database beside it can't be opened. Restore the file from a backup, ` +
        'or move the directory away to start with an empty one.',
    );
  }
  // Written whole, then given its name: another process that starts now reads all of it or nothing.
  const draft = draftOf(file);
  await writeFile(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error; // another process was quicker: its password it is
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(file, 'utf8')).trim();
}

/**
 * Makes an empty cluster. It is made beside its place and renamed when whole: a crash leaves no half of one, and of two
 * processes that try at once one wins and the other goes on with the winner's.
 */
export async function initialise(
  cluster: string,
  binaries: Binaries,
  account: Account | null,
  password: string,
): Promise<void> {
  const draft = draftOf(cluster);
  await removeDrafts(cluster);
  await mkdir(draft, { mode: 0o700 });
  const passwordFile = path.join(draft, 'password');
  const data = path.join(draft, 'data');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account !== null) {
    await chown(passwordFile, account.uid, account.gid);
    await chown(draft, account.uid, account.gid);
  }
  // The builtin C.UTF-8 sorts the same on every system and never changes under an index with an upgrade of the system.
  const result = await runProgram(
    binaries.initdb,
    [
      ...[
        '-D',
        data,
        '--username',
        ADMIN_ROLE,
        '--pwfile',
        passwordFile,
        '--auth',
        'scram-sha-256',
        '--encoding',
        'UTF8',
      ],
      ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions'],
    ],
    { account },
  );
  if (result.code !== 0) {
    await rm(draft, { recursive: true, force: true });
    throw new DatabaseServerRefusal(`PostgreSQL could not make its data directory ${cluster}:\n${result.output}`);
  }
  try {
    await rename(data, cluster);
  } catch (error) {
    if (!isCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Drafts that a crash left behind, known by their process being gone. */
async function removeDrafts(cluster: string): Promise<void> {
  const prefix = `${path.basename(cluster)}.new-`;
  for (const name of await readdir(path.dirname(cluster))) {
    if (!name.startsWith(prefix)) continue;
    const owner = name.slice(prefix.length);
    const pid = Number.parseInt(owner, 10);
    // In a container the process that died had the same number as ours.
    const stale = pid === process.pid ? !owner.startsWith(PROCESS) : !isAlive(pid);
    if (stale) await rm(path.join(path.dirname(cluster), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/**
 * @throws DatabaseServerRefusal where the cluster is of another major version than the programs: PostgreSQL can't read it
 */
export async function assertSameMajor(cluster: string, binaries: Binaries): Promise<void> {
  const ours = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const { output } = await runProgram(binaries.postgres, ['--version'], { account: null });
  const version = /PostgreSQL\) (\d+)/u.exec(output)?.[1];
  if (version === undefined) throw new DatabaseServerRefusal(`PostgreSQL does not run on this machine:\n${output}`);
  if (version === ours) return;
  throw new DatabaseServerRefusal(
    `The database in ${cluster} was made by PostgreSQL ${ours}, and this version of FaceAuth Review brings PostgreSQL ${version}, ` +
      `which can't read it. Start the version of FaceAuth Review that made it and move its data over with pg_dump and pg_restore ` +
      `(PostgreSQL's manual, "Upgrading a PostgreSQL Cluster"); or, to read everything from ARGOS again and lose only what ` +
      `reviewers added here, move ${cluster} away.`,
  );
}

/** Writes the files that rule the server. They are ours: whatever an older version wrote is replaced. */
export async function configure(cluster: string, account: Account | null, override: SettingsOverride): Promise<string> {
  const { text, clusterName } = serverSettings(override);
  const local = path.join(cluster, 'local.conf');
  if (!existsSync(local)) await writeOwned(local, '# Your own settings for this PostgreSQL; read last.\n', account);
  for (const [name, content] of [
    ['postgresql.conf', text],
    ['pg_hba.conf', HBA],
  ] as const) {
    await writeOwned(path.join(cluster, name), content, account);
  }
  return clusterName;
}

/** Replaces a file at once, whole. */
async function writeOwned(file: string, content: string, account: Account | null): Promise<void> {
  const draft = draftOf(file);
  await writeFile(draft, content, { mode: 0o600 });
  if (account !== null) await chown(draft, account.uid, account.gid);
  await rename(draft, file);
}

/**
 * Makes DATA_DIR, readable by us alone; where PostgreSQL runs as another account, that one may walk through it, not list it.
 */
export async function prepareDataDir(dataDir: string, account: Account | null): Promise<void> {
  const mode = account === null ? 0o700 : 0o711;
  const made = await mkdir(dataDir, { recursive: true, mode });
  const now = (await lstat(dataDir)).mode;
  if (made !== undefined) await chmod(dataDir, mode);
  else if (account !== null && (now & 0o001) === 0) await chmod(dataDir, (now & 0o777) | 0o001);
}
