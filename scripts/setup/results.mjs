import { readFile } from 'node:fs/promises';

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * What a runner's report and its exit code come to. A runner that crashed, ran nothing, or is not content for a reason that its
 * report does not tell (an error outside any test) has one more failure than it says.
 *
 * @param {Tally | null} told what the report says; null where there is none
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tally(told, exitCode) {
  if (told === null) return { passed: 0, failed: 1 };
  const { passed, failed } = told;
  if (passed + failed === 0) return { passed, failed: 1 };
  return exitCode !== 0 && failed === 0 ? { passed, failed: 1 } : { passed, failed };
}

/**
 * @param {string} file vitest's JSON report
 * @returns {Promise<Tally | null>}
 */
export async function readVitest(file) {
  const report = await readJson(file);
  if (report === null) return null;
  // A file that can't be loaded has failed without having a test.
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ suite) =>
      suite.status === 'failed' && !suite.assertionResults.some(({ status }) => status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {Promise<Tally | null>}
 */
export async function readPlaywright(file) {
  const report = await readJson(file);
  if (report === null) return null;
  return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected + report.errors.length };
}

/** @param {string} file */
async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null; // not written, or not to the end: the runner crashed
  }
}
