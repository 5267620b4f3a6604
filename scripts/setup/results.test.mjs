import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPlaywright, readVitest, tally } from './results.mjs';

const dir = mkdtempSync(path.join(tmpdir(), 'faceauth-review-results-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** @param {unknown} content */
const report = (content) => {
  const file = path.join(dir, `${Math.random()}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

test.each([
  ['all well', { passed: 3, failed: 0 }, 0, { passed: 3, failed: 0 }],
  ['failures', { passed: 3, failed: 2 }, 1, { passed: 3, failed: 2 }],
  ['crashed without a report', null, 1, { passed: 0, failed: 1 }],
  ['no report though content', null, 0, { passed: 0, failed: 1 }],
  ['ran nothing', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
  ['an error outside any test', { passed: 3, failed: 0 }, 1, { passed: 3, failed: 1 }],
])('%s', (_, told, exitCode, expected) => {
  expect(tally(told, exitCode)).toEqual(expected);
});

test('a suite that could not be loaded counts as a failure', async () => {
  const suites = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ];
  const file = report({ numPassedTests: 1, numFailedTests: 1, testResults: suites });
  expect(await readVitest(file)).toEqual({ passed: 1, failed: 2 });
});

test('Playwright: errors outside tests count, flaky ones passed in the end', async () => {
  const file = report({ stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 9 }, errors: [{}] });
  expect(await readPlaywright(file)).toEqual({ passed: 5, failed: 3 });
});

test('a report cut short is none', async () => {
  expect(await readVitest(report('{"numPassed'))).toBeNull();
  expect(await readPlaywright(path.join(dir, 'missing.json'))).toBeNull();
});
