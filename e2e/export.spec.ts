import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import type { ExportProgress } from '#lib/contract/export.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { readCsv } from '#lib/export/testing/read-csv.ts';
import { readXlsx } from '#lib/export/testing/read-xlsx.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.use({ role: 'lead' });

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const openDialog = async (page: Page): Promise<number> => {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export submissions' });
  const count = dialog.getByText(/^[\d,]+ submissions$/);
  await expect(count).toBeVisible();
  return Number((await count.innerText()).replace(/\D/gu, ''));
};

/** Ids in the file, read by other code than wrote it. */
const READERS: Record<string, (file: Buffer) => unknown[]> = {
  Excel: (file) => (readXlsx(file).get('Submissions') ?? []).slice(1).map(([id]) => id),
  'CSV for spreadsheets': (file) =>
    readCsv(file.toString('utf8').slice(1))
      .slice(1)
      .map(([id]) => id),
  'CSV for programs': (file) =>
    readCsv(file.toString('utf8'))
      .slice(1)
      .map(([id]) => id),
  'JSON Lines': (file) =>
    file
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; authId: string })
      .filter(({ type }) => type === 'submission')
      .map(({ authId }) => authId),
};

test('a filtered list is handed over in every format, with as many rows as the page counts, in its order', async ({
  page,
  request,
}) => {
  await page.goto('/submissions?from=2026-01-01&to=2199-01-01&status=rejected&sort=similarity&tz=Asia/Kolkata');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  const query = 'from=2026-01-01&to=2199-01-01&status=rejected&sort=similarity&tz=Asia/Kolkata&limit=20';
  const { items, total } = (await (await request.get(`/api/submissions?${query}`)).json()) as SubmissionsAnswer;
  for (const [name, read] of Object.entries(READERS)) {
    // New submissions may arrive between counting and exporting: the file has at least what was counted.
    const counted = await openDialog(page);
    expect(counted).toBeGreaterThanOrEqual(total);
    await page.getByRole('radio', { name }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^faceauth_2026-01-01_to_2199-01-01_Asia-Kolkata\.[a-z.]+$/u);
    const ids = read(await readFile(await download.path()));
    await expect(page.getByText('The file is whole')).toBeVisible();
    const said = await page
      .getByRole('dialog')
      .getByText(/^[\d,]+ submissions, /)
      .innerText();
    expect(Number(said.split(' ')[0]?.replace(/\D/gu, ''))).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(counted);
    expect(new Set(ids).size).toBe(ids.length);
    if (ids.length === total) expect(ids.slice(0, 20)).toEqual(items.map(({ authId }) => authId));
    await page.getByRole('button', { name: 'Export again' }).click();
    await page.keyboard.press('Escape');
  }
});

test('the keyboard alone exports what the table shows, and comes back to where it was', async ({ page }) => {
  await page.goto('/submissions?range=7d&columns=status,similarity');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  const button = page.getByRole('button', { name: 'Export', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const excel = page.getByRole('radio', { name: 'Excel' });
  await excel.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'CSV for programs' })).toBeChecked();
  await page.getByRole('radio', { name: /As in the table/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const [head] = readCsv(await readFile(await download.path(), 'utf8'));
  expect(head?.slice(0, -1)).toEqual([
    'authId',
    'status',
    'similarityScore',
    'similarityThreshold',
    'similarityOutcome',
    'similarityMargin',
  ]);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('Enter opens, exports and closes; opened again there is a choice, and a line of the last file', async ({
  page,
}) => {
  await page.goto('/submissions?range=7d');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  const button = page.getByRole('button', { name: 'Export', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export submissions' });
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
  await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await expect(dialog.getByText('The file is whole')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('radio', { name: 'Excel' })).toBeChecked();
  await expect(dialog.getByText(/^Last file: Excel, [\d,]+ submissions, /u)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
});

for (const [width, colorScheme] of [
  [1440, 'light'],
  [390, 'dark'],
] as const) {
  test(`the dialog is for everyone, and cancels: ${colorScheme}, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/submissions?range=12m');
    await openDialog(page);
    const violations = async () =>
      (await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`,
      );
    expect(await violations()).toEqual([]);
    // A file that never ends, so that there is something to be cancelled however quick the machine is.
    let cancelled = false;
    await page.route(/\/api\/export\/\w+$/u, async (route) => {
      cancelled ||= route.request().method() === 'DELETE';
      const state = cancelled ? 'cancelled' : 'running';
      const progress = { state, rows: 1_000, total: 9_000, bytes: 300_000, endedAt: null, problem: null };
      await route.fulfill({
        json: { exportId: 'an-export-that-runs-on', startedAt: '2026-03-01T00:00:00.000Z', ...progress },
      });
    });
    await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByRole('progressbar', { name: 'Export' })).toHaveAttribute('aria-valuenow', '11.1');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Cancel the export' }).click();
    await expect(page.getByText('The export was cancelled')).toBeVisible();
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('a refused export says why, and can be tried again', async ({ page }) => {
  await page.goto('/submissions?range=7d');
  await page.route(/\/api\/export\/\w+$/u, async (route) => {
    const failed: ExportProgress = {
      exportId: 'an-export-that-failed',
      state: 'failed',
      rows: 0,
      total: null,
      bytes: 0,
      startedAt: '2026-03-01T00:00:00.000Z',
      endedAt: '2026-03-01T00:00:00.000Z',
      problem: {
        kind: 'too-many-exports',
        title: 'Other exports are running',
        detail: 'Two run at once.',
        action: 'Wait, then try again.',
      },
    };
    await route.fulfill({ json: failed });
  });
  await openDialog(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Other exports are running' })).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('radio', { name: 'Excel' })).toBeVisible();
});

test('a download that is broken off does not end like a whole one', async ({ session }) => {
  const id = 'an-export-of-a-browser-test';
  const response = await session.fetch(`/api/export?format=jsonl&exportId=${id}`);
  const reader = response.body?.getReader();
  await reader?.read();
  const cancelled = await session.fetch(`/api/export/${id}`, { method: 'DELETE' });
  expect(((await cancelled.json()) as ExportProgress).state).toBe('cancelled');
  await expect(
    (async () => {
      while (!(await reader?.read())?.done);
    })(),
  ).rejects.toThrow(/terminated/u);
});
