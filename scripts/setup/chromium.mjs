import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { capture, PROJECT_DIR } from './run.mjs';
import { SetupProblem, step } from './say.mjs';

const MAC = ['/Applications', path.join(homedir(), 'Applications')];
/** The browser without windows of its own comes first: it does the same with less work. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  ...MAC.map((dir) => `${dir}/Google Chrome.app/Contents/MacOS/Google Chrome`),
  ...MAC.map((dir) => `${dir}/Chromium.app/Contents/MacOS/Chromium`),
];

/**
 * A Chromium that runs: CHROMIUM_PATH, one of this machine's, Playwright's own, or one installed now.
 *
 * @param {string} node path of the Node to run Playwright with
 * @returns {Promise<string>} its path
 * @throws {SetupProblem} where there is none and none can be installed
 */
export async function ensureChromium(node) {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (await runs(chosen)) return chosen;
    throw new SetupProblem(`CHROMIUM_PATH=${chosen} does not run. Unset it to look for another browser.`);
  }
  const found = await find(node);
  if (found !== null) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    await step('Installing Chromium with apt-get', async () => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      const install = ['install', '-y', '-qq', '--no-install-recommends', 'fonts-liberation'];
      await capture('apt-get', ['update', '-qq'], { env });
      const { code } = await capture('apt-get', [...install, 'chromium-headless-shell'], { env });
      if (code !== 0) await capture('apt-get', [...install, 'chromium'], { env });
    });
  }
  const installed = await find(node);
  if (installed !== null) return installed;
  const { output } = await step('Fetching Chromium with Playwright', () =>
    capture(node, ['node_modules/playwright/cli.js', 'install', 'chromium']),
  );
  const fetched = await find(node);
  if (fetched !== null) return fetched;
  throw new SetupProblem(
    'The browser tests need Chromium or Chrome, and none could be found or installed. Install one by your system’s own means ' +
      `(Debian: apt-get install chromium), or set CHROMIUM_PATH to its program.\n${output.split('\n').slice(-8).join('\n')}`,
  );
}

/** @param {string} node */
async function find(node) {
  const { output } = await capture(node, ['-p', "require('playwright').chromium.executablePath()"], {
    cwd: PROJECT_DIR,
  });
  for (const place of [...PLACES, output]) if (existsSync(place) && (await runs(place))) return place;
  return null;
}

/** Ubuntu's package is a stub that asks for snap: being there is not enough. @param {string} program */
async function runs(program) {
  const { code, output } = await capture(program, ['--version']);
  return code === 0 && /Chrom/u.test(output);
}
