import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npm } from './npm.mjs';
import { PROJECT_DIR } from './run.mjs';
import { step } from './say.mjs';

const LOCKFILE = path.join(PROJECT_DIR, 'package-lock.json');
const MODULES = path.join(PROJECT_DIR, 'node_modules');
const STAMP = path.join(MODULES, '.faceauth-review');
/** npm writes it last of all. */
const INSTALLED = path.join(MODULES, '.package-lock.json');

/** Installs the packages that `package-lock.json` names, unless they are. */
export async function ensureDependencies() {
  const lockfile = await readFile(LOCKFILE);
  // The machine too: a directory carried over from another one holds that one's programs.
  const wanted = createHash('sha256').update(lockfile).update(`${process.platform}-${process.arch}`).digest('hex');
  if ((await read(STAMP)) === wanted && existsSync(INSTALLED)) return;
  if (!existsSync(STAMP) && (await isInstalledByHand())) {
    await writeFile(STAMP, wanted);
    return;
  }
  // All kinds, whatever NODE_ENV says: the build needs the development ones, the database is an optional one.
  await step('Installing packages', () => npm(['ci', '--include=dev', '--include=optional']));
  await writeFile(STAMP, wanted);
}

/** Somebody ran `npm ci` or `npm install` since the lockfile last changed. */
async function isInstalledByHand() {
  if (!existsSync(INSTALLED)) return false;
  return (await stat(INSTALLED)).mtimeMs >= (await stat(LOCKFILE)).mtimeMs;
}

/** @param {string} file */
async function read(file) {
  return existsSync(file) ? readFile(file, 'utf8') : null;
}
