import { readFile, rm } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright/test';
import type { AuditAnswer } from '#lib/contract/audit.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

const run = promisify(execFile);

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const rowsOf = (page: Page) => page.locator('[data-entry]');
const rowWith = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
const totalOf = (page: Page) => page.getByText(/^[\d,]+ (entry|entries)$/u).last();

/** How often the page asks for the trail: each time is an entry. */
function countReadings(page: Page): () => number {
  let readings = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/audit') readings += 1;
  });
  return () => readings;
}

test('who opens a submission stands in the trail, and its record alone is shown by a click', async ({
  page,
  request,
}) => {
  const answer = (await (await request.get('/api/submissions?status=rejected&limit=1')).json()) as SubmissionsAnswer;
  const { authId, projectId } = answer.items[0]!;
  await page.goto(`/submissions/${authId}`);
  await expect(page.getByText('Policy of this record')).toBeVisible();
  const readings = countReadings(page);
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page).toHaveURL(/\/audit/u);
  const row = rowWith(page, authId).first();
  await expect(row).toContainText('Opened a submission');
  await expect(row).toContainText('Simulated administrator');
  await expect(row).toContainText('Done');
  await expect(row).toContainText('127.0.0.1');

  await row.getByRole('button', { name: authId, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`record=${authId}`, 'u'));
  const trail = (await (await request.get(`/api/audit?record=${authId}`)).json()) as AuditAnswer;
  await expect(totalOf(page)).toHaveText(trail.total === 1 ? '1 entry' : `${trail.total} entries`);
  await expect(rowsOf(page)).toHaveCount(trail.total);
  await expect(rowWith(page, 'Looked at the audit trail')).toHaveCount(0);
  // Once for the page and once for the filter; neither the clock nor the window's focus asks.
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('button', { name: 'Look again' })).not.toHaveAttribute('aria-disabled', 'true');
  expect(readings()).toBe(3);

  await rowWith(page, authId).first().getByRole('link', { name: 'Open the submission' }).click();
  await expect(page).toHaveURL(new RegExp(`/submissions/${authId}\\?.*projectId=${projectId}`, 'u'));
  await page.goBack();
  await page.getByRole('button', { name: `Take off: Record ${authId}` }).click();
  await expect(page).not.toHaveURL(/record=/u);
  await expect(rowWith(page, 'Looked at the audit trail').first()).toBeVisible();
});

test('the keyboard walks the entries, opens one with all it says, and filters by it', async ({ page, request }) => {
  await request.get('/api/submissions/never-heard-of');
  await page.goto('/audit');
  await expect(rowsOf(page).first()).toBeVisible();
  await rowsOf(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rowsOf(page).nth(1)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(rowsOf(page).first()).toBeFocused();
  await rowWith(page, 'never-heard-of')
    .first()
    .getByRole('button', { name: /Details of entry/u })
    .focus();
  await page.keyboard.press('Enter');
  const detail = page.getByRole('region', { name: /^Entry [\d,]+$/u });
  await expect(detail).toContainText('submission.read');
  await expect(detail).toContainText('not-found');
  await expect(detail).toContainText('404');
  await expect(detail).toContainText(/[\da-f]{64}/u);
  await detail.getByRole('button', { name: 'Only this record' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/record=never-heard-of/u);
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowWith(page, 'never-heard-of').first()).toContainText('Failed');
});

test('the trail is verified at a click', async ({ page }) => {
  await page.goto('/audit');
  await expect(page.getByText('Not verified since this page was opened.')).toBeVisible();
  await page.getByRole('button', { name: 'Verify now' }).click();
  await expect(page.getByText(/^As it was written: [\d,]+ entries/u)).toBeVisible();
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(rowWith(page, 'Verified the audit trail').first()).toContainText('Done');
});

test('the whole trail is taken away, and the verifier takes it', async ({ page }) => {
  await page.goto('/audit?record=nothing-but-this');
  await expect(page.getByText('No entry matches all of these')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export the whole trail' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^audit-trail_.*\.jsonl$/u);
  const file = path.join(test.info().outputDir, 'audit-trail.jsonl');
  await download.saveAs(file);
  const [header, ...lines] = (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(header).toMatchObject({ kind: 'faceauth-review-audit-trail', entries: lines.length });
  // All of it, whatever the page was narrowed to.
  expect(lines.length).toBeGreaterThan(1);
  const { stdout } = await run(process.execPath, ['server/audit.ts', 'verify', '--file', file]);
  expect(stdout).toContain(`As it was written: ${lines.length} entries`);
  await rm(file);
});

test('older entries come when asked for, and an empty answer says which filter to take off', async ({
  page,
  request,
}) => {
  for (let index = 0; index < 101; index += 1) await request.get('/api/submissions/asked-for-often');
  await page.goto('/audit?record=asked-for-often');
  await expect(page.getByText('100 of 101 entries shown')).toBeVisible();
  await page.getByRole('button', { name: 'Show older' }).click();
  await expect(page.getByText('101 of 101 entries shown')).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(101);
  await expect(page.getByRole('button', { name: 'Show older' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Outcome', exact: true }).click();
  await page.getByRole('button', { name: 'Refused' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('No entry matches all of these')).toBeVisible();
  await page.getByRole('button', { name: 'Without “Outcome”' }).click();
  await expect(page.getByText('100 of 101 entries shown')).toBeVisible();
  await page.getByRole('button', { name: 'Did what', exact: true }).click();
  await page
    .getByRole('option', { name: 'Looked at an image' })
    .or(page.getByRole('option', { name: 'Looked at the audit trail' }))
    .first()
    .click();
  await expect(page).toHaveURL(/act=/u);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear all', exact: true }).click();
  await expect(page).not.toHaveURL(/act=|record=/u);
  await expect(rowsOf(page).first()).toBeVisible();
});
