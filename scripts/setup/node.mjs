import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npm } from './npm.mjs';
import { capture, PROJECT_DIR } from './run.mjs';
import { SetupProblem, step } from './say.mjs';

/** What we fetch where this machine's Node is too old. */
const PINNED = '24.21.0';

/**
 * Can this Node run the project? It must run TypeScript files as they are: 22 from 22.18 on, and 24 and later.
 *
 * @param {string} version as `process.versions.node`
 */
export function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
}

/**
 * The Node to run the project with: this one, or a pinned Node 24 that npm fetches into `.cache/node`.
 *
 * @returns {Promise<string>} path of its program
 */
export async function ensureNode() {
  if (isRecentEnough(process.versions.node)) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const home = path.join(PROJECT_DIR, '.cache/node', PINNED);
  const program = path.join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  await step(`This is Node ${process.versions.node}; fetching Node ${PINNED} for this project alone`, async () => {
    const draft = `${home}.new-${process.pid}`;
    await mkdir(draft, { recursive: true });
    // A project of its own, or npm would look further up for one and find ours.
    await writeFile(path.join(draft, 'package.json'), '{ "private": true }\n');
    await npm([
      'install',
      '--prefix',
      draft,
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--force',
      `${name}@${PINNED}`,
    ]);
    const { code, output } = await capture(program.replace(home, draft), ['--version']);
    if (code !== 0) {
      await rm(draft, { recursive: true, force: true });
      throw new SetupProblem(
        `The fetched Node ${PINNED} does not run on this machine (${output.split('\n')[0] ?? ''}). Install Node 24 by your system’s own means, then try again.`,
      );
    }
    await moveInto(draft, home);
  });
  return program;
}

/** @param {string} draft @param {string} home */
async function moveInto(draft, home) {
  try {
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error; // otherwise another process was quicker
  }
}
