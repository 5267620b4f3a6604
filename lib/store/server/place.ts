import { createHash } from 'node:crypto';
import { chmod, cp, lstat, mkdir, readFile, readlink, realpath, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from './account.ts';
import { binariesIn, completeBinaries, isCode } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { DatabaseServerRefusal } from './refusal.ts';
import { runProgram } from './run-program.ts';

/** Directories of root's that every account can enter, for what an account can't reach inside a closed home such as /root. */
const SHARED_DATA = '/var/lib/faceauth-review';
const SHARED_CACHE = '/var/cache/faceauth-review';

type Log = (message: string) => void;

/**
 * The programs, where the account can run them: those of node_modules, or a copy in /var/cache where these lie in a
 * directory closed to it or can't be completed.
 */
export async function placeBinaries(
  found: Binaries,
  account: Account | null,
  dataDir: string,
  log: Log,
): Promise<Binaries> {
  const complete = await completeBinaries(found);
  const first = await runProgram(found.postgres, ['--version'], { account });
  if (complete && first.code === 0) return found;
  if (first.code === null && first.output.includes('EPERM')) {
    throw new DatabaseServerRefusal(
      `This process is root but may not become another account (${first.output}), and PostgreSQL refuses to run as root. ` +
        'Start the dashboard as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
    );
  }
  const copy = await copyBinaries(found, account === null ? path.join(dataDir, 'programs') : SHARED_CACHE, log);
  const second = await runProgram(copy.postgres, ['--version'], { account });
  if (second.code === 0) return copy;
  throw new DatabaseServerRefusal(
    `The embedded PostgreSQL does not run on this machine: ${second.output || 'it ends without a word'}. ` +
      'Set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
  );
}

async function copyBinaries(found: Binaries, under: string, log: Log): Promise<Binaries> {
  const description = await readFile(path.join(found.native, '..', 'package.json'), 'utf8');
  const version = createHash('sha256').update(description).digest('hex').slice(0, 12);
  const target = path.join(under, `postgresql-${version}`);
  const copy = binariesIn(path.join(target, 'native'));
  if (await isDirectory(target)) return copy;
  log(`database: copying PostgreSQL's programs to ${target}`);
  const draft = `${target}.new-${process.pid}`;
  await makeShared(under);
  await cp(found.native, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  await chmod(draft, 0o755);
  await completeBinaries(binariesIn(path.join(draft, 'native')));
  try {
    await rename(draft, target);
  } catch (error) {
    if (!isCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
    await rm(draft, { recursive: true, force: true }); // another process was quicker
  }
  return copy;
}

/**
 * Where the cluster lies: `DATA_DIR/postgres`, which is a link to a place under /var/lib where the account that PostgreSQL
 * runs as can't reach DATA_DIR.
 *
 * @returns the real path, which need not exist yet
 */
export async function placeCluster(dataDir: string, account: Account | null, log: Log): Promise<string> {
  const wanted = path.join(dataDir, 'postgres');
  const target = await linkTarget(wanted);
  if (target !== null) return target;
  const dir = await realpath(dataDir);
  if (account === null || (await canEnter(account, dir))) return path.join(dir, 'postgres');
  const own = path.join(SHARED_DATA, createHash('sha256').update(dir).digest('hex').slice(0, 12));
  await makeShared(own);
  if (!(await canEnter(account, own))) {
    throw new DatabaseServerRefusal(
      `PostgreSQL runs as the account ${account.name} here, because it refuses to run as root, and that account can enter neither ` +
        `${dir} nor ${own}. Set DATA_DIR to a directory below ones that everybody may enter (mode o+x), or start the dashboard as an ordinary user.`,
    );
  }
  log(`database: the account ${account.name} can't enter ${dir}; its files lie in ${own}, and ${wanted} links there`);
  await symlink(path.join(own, 'postgres'), wanted);
  return path.join(own, 'postgres');
}

/** What a link points to, even where that is not there yet; `null` where it is no link. */
async function linkTarget(file: string): Promise<string | null> {
  try {
    if (!(await lstat(file)).isSymbolicLink()) return null;
    const target = path.resolve(path.dirname(file), await readlink(file));
    await makeShared(path.dirname(target));
    return path.join(await realpath(path.dirname(target)), path.basename(target));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

async function makeShared(dir: string): Promise<void> {
  const made = await mkdir(dir, { recursive: true, mode: 0o755 });
  if (made === undefined) return;
  // Not left to the umask: the account has to walk through each of them.
  for (let at = dir; at.length >= made.length; at = path.dirname(at)) await chmod(at, 0o755);
}

async function canEnter(account: Account, dir: string): Promise<boolean> {
  return (await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { account })).code === 0;
}

async function isDirectory(dir: string): Promise<boolean> {
  try {
    return (await lstat(dir)).isDirectory();
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}
