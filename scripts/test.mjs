import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { CHECKS } from './setup/checks.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureNode } from './setup/node.mjs';
import { readPlaywright, readVitest, tally } from './setup/results.mjs';
import { capture, NODE_FLAGS, PROJECT_DIR, runInForeground } from './setup/run.mjs';
import { runMain, say, SetupProblem, step } from './setup/say.mjs';

// npm test                                  everything
// npm test -- --only check|unit|browser     one part; what follows goes to its runner: npm test -- --only unit lib/domain

/** @typedef {import('./setup/results.mjs').Tally} Tally */

const REPORTS = path.join(PROJECT_DIR, '.cache/test');
const PARTS = ['check', 'unit', 'browser'];

/** @param {string} node @returns {Promise<Tally>} */
async function check(node) {
  const sum = { passed: 0, failed: 0 };
  for (const { name, commands } of CHECKS) {
    const { passed, failed } = await attempt(async () => {
      await step(`Checking ${name}`, async () => {
        for (const args of commands) {
          const { code, output } = await capture(node, [...NODE_FLAGS, ...args]);
          if (code !== 0) throw new SetupProblem(output || `ended with code ${code} and no word`);
        }
      });
      return { passed: 1, failed: 0 };
    });
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

/** @param {string} node @param {string[]} args @returns {Promise<Tally>} */
async function unit(node, args) {
  const file = path.join(REPORTS, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runInForeground(node, [
    ...NODE_FLAGS,
    'node_modules/vitest/vitest.mjs',
    'run',
    ...reporters,
    ...args,
  ]);
  return tally(await readVitest(file), code);
}

/** @param {string} node @param {string[]} args @returns {Promise<Tally>} */
async function browser(node, args) {
  await ensureBuild(node);
  const chromium = await ensureChromium(node);
  const file = path.join(REPORTS, 'playwright.json');
  // The tests start programs called `node`: the same one.
  const env = {
    ...process.env,
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  };
  const runner = ['node_modules/playwright/cli.js', 'test', '--reporter=list,json', ...args];
  const code = await runInForeground(node, [...NODE_FLAGS, ...runner], env);
  return tally(await readPlaywright(file), code);
}

/**
 * Runs a part; one that can't even begin is a failure, and the others still run.
 *
 * @param {() => Promise<Tally>} part
 * @returns {Promise<Tally>}
 */
async function attempt(part) {
  try {
    return await part();
  } catch (error) {
    say(`\n${error instanceof SetupProblem ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}

await runMain(async () => {
  const [flag, only, ...args] = process.argv.slice(2);
  if (flag !== undefined && (flag !== '--only' || !PARTS.includes(only ?? ''))) {
    throw new SetupProblem(`Say which part: npm test -- --only ${PARTS.join('|')} [arguments for its runner]`);
  }
  const node = await ensureNode();
  await ensureDependencies();
  await rm(REPORTS, { recursive: true, force: true });
  await mkdir(REPORTS, { recursive: true });
  const wanted = (/** @type {string} */ part) => only === undefined || only === part;
  /** @type {Tally[]} */
  const tallies = [];
  if (wanted('check')) tallies.push(await attempt(() => check(node)));
  if (wanted('unit')) tallies.push(await attempt(() => unit(node, args)));
  if (wanted('browser')) tallies.push(await attempt(() => browser(node, args)));
  const passed = tallies.reduce((sum, part) => sum + part.passed, 0);
  const failed = tallies.reduce((sum, part) => sum + part.failed, 0);
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
