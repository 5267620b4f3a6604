import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { capture, PROJECT_DIR } from './run.mjs';
import { SetupProblem, step } from './say.mjs';

/** What the build reads. */
const INPUTS = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.mjs',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'tailwind.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const STAMP = path.join(PROJECT_DIR, '.next/faceauth-review-build');
/** Next reads `.env` by itself, but not what is set already: the build gets this in place of each secret, and must not have kept it. */
const SECRETS = [
  'ARGOS_API_KEY',
  'ARGOS_API_KEY_FILE',
  'ARGOS_PROJECTS',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'ADMIN_PASSWORD',
  'ADMIN_PASSWORD_FILE',
  'OIDC_CLIENT_SECRET',
  'OIDC_CLIENT_SECRET_FILE',
];

/**
 * Builds the web pages unless nothing has changed since the last build.
 *
 * @param {string} node path of the Node to run it with
 */
export async function ensureBuild(node) {
  const wanted = await hashOfInputs();
  if (existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === wanted) return;
  await step('Building the pages', async () => {
    await rm(STAMP, { force: true });
    const canary = `canary-${randomUUID()}`;
    const env = {
      ...process.env,
      ...Object.fromEntries(SECRETS.map((name) => [name, canary])),
      NODE_ENV: /** @type {const} */ ('production'),
      NEXT_TELEMETRY_DISABLED: '1',
    };
    const { code, output } = await capture(node, ['node_modules/next/dist/bin/next', 'build'], { env });
    if (code !== 0) throw new SetupProblem(`The build failed:\n${output}`);
    const kept = await filesWith(canary, path.join(PROJECT_DIR, '.next'));
    if (kept.length > 0)
      throw new SetupProblem(`The build keeps a secret that was set while it was made: ${kept.join(', ')}`);
    await writeFile(STAMP, wanted);
  });
}

/**
 * @param {string} text
 * @param {string} folder
 * @returns {Promise<string[]>} files that hold it
 */
async function filesWith(text, folder) {
  const found = [];
  for (const file of await filesOf(folder)) if ((await readFile(file)).includes(text)) found.push(file);
  return found;
}

/** Names and contents of all inputs; tests are none. */
async function hashOfInputs() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of await filesOf(path.join(PROJECT_DIR, input))) {
      hash
        .update(path.relative(PROJECT_DIR, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} at
 * @returns {Promise<string[]>} sorted
 */
async function filesOf(at) {
  if (!existsSync(at)) return [];
  try {
    const entries = await readdir(at, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/u.test(entry.name))
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [at];
    throw error;
  }
}
