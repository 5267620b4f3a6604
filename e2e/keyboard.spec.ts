import type { Page } from 'playwright/test';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const LIST = '/submissions?range=90d&status=rejected';
const gridOf = (page: Page) => page.getByRole('grid', { name: 'Submissions' });
const selectedOf = (page: Page) => page.getByRole('row', { selected: true });

/** The list, its rows there and its grid in hand. */
async function openList(page: Page, path = LIST): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await gridOf(page).focus();
}

async function openPalette(page: Page) {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'What do you want to do?' });
  await expect(field).toBeFocused();
  return field;
}

async function choose(page: Page, typed: string, name: string | RegExp): Promise<void> {
  const field = await openPalette(page);
  await field.fill(typed);
  await expect(page.getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
}

/** The zone is the reader's own: it stands in no address but in one that is copied. */
const zoneOf = (page: Page) => page.getByRole('button', { name: /^Time zone: /u });

test('the palette finds pages, days, zones and filters, does them, and gives the focus back', async ({ page }) => {
  await openList(page);
  await choose(page, 'last 7', 'Show the last 7 days');
  await expect(page).toHaveURL(/range=7d/);
  await expect(gridOf(page)).toBeFocused();
  await choose(page, 'kathmandu', 'Kathmandu');
  await expect(zoneOf(page)).toHaveAccessibleName(/Kathmandu/u);
  await choose(page, 'only appr', 'Only approved');
  await expect(page).toHaveURL(/status=approved/);
  await choose(page, 'show column comm', 'Show the column Comments');
  await expect(page.getByRole('columnheader', { name: 'Comments' })).toBeVisible();
  await choose(page, 'theme dark', 'Theme: dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await choose(page, '1 mar 2025', 'Show 1 Mar 2025');
  await expect(page).toHaveURL(/from=2025-03-01&to=2025-03-01/);
  await choose(page, 'gsy', 'Go to Sync');
  await expect(page).toHaveURL(/\/sync/);
  await choose(page, 'only rej', 'Only rejected');
  await expect(page).toHaveURL(/\/submissions\?.*status=rejected/);
});

test('the palette says how much it found, and what can be done with words that it does not know', async ({ page }) => {
  await openList(page);
  const field = await openPalette(page);
  await expect(page.getByRole('status').filter({ hasText: /^\d+ results$/ })).toBeVisible();
  await field.fill('zzzz nothing');
  await expect(page.getByRole('option')).toHaveText(['Search submissions for “zzzz nothing”']);
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(gridOf(page)).toBeFocused();
  await page.getByRole('button', { name: 'Find any act or page' }).click();
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('button', { name: 'Find any act or page' })).toBeFocused();
});

test('submissions are found by the beginning of their id, and those opened lately without typing', async ({
  page,
  request,
}) => {
  const answer = (await (await request.get('/api/submissions?status=rejected&limit=1')).json()) as SubmissionsAnswer;
  const { authId, projectId } = answer.items[0]!;
  await openList(page, '/submissions?range=all');
  const field = await openPalette(page);
  await field.fill(authId.slice(0, -1));
  await expect(page.getByRole('option', { selected: true })).toContainText(authId);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/submissions/${authId}\\?`));
  await expect(page.getByText('Policy of this record')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/submissions\?/);
  await openPalette(page);
  await expect(page.getByRole('group', { name: 'Recent submissions' }).getByRole('option')).toHaveText([authId]);
  expect(await page.evaluate(() => sessionStorage.getItem('faceauth-review.recent'))).toBe(
    JSON.stringify([{ authId, projectId }]),
  );
});

test('keys lead to pages, days and the zone, and turn the days like a page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openList(page);
  await page.keyboard.press('3');
  await expect(page).toHaveURL(/range=7d/);
  await page.keyboard.press('[');
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=/);
  const before = new URL(page.url()).searchParams.get('to') ?? '';
  await page.keyboard.press(']');
  await expect.poll(() => new URL(page.url()).searchParams.get('to') ?? '').not.toBe(before);
  await page.keyboard.press(']');
  await expect(page.getByText('These are the newest days.')).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.getByRole('dialog', { name: 'Days' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(gridOf(page)).toBeFocused();
  await page.keyboard.press('z');
  await page.keyboard.type('lima');
  await page.keyboard.press('Enter');
  await expect(zoneOf(page)).toHaveAccessibleName(/Lima/u);
  await expect(gridOf(page)).toBeFocused();
  await page.keyboard.press('c');
  await expect(page.getByText('Link copied')).toBeVisible();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect([link.searchParams.get('status'), link.searchParams.get('tz')]).toEqual(['rejected', 'America/Lima']);
  for (const [key, name] of [
    ['y', 'Sync'],
    ['o', 'Overview'],
    ['s', 'Submissions'],
  ] as const) {
    // Two keys are one shortcut only where they follow each other soon, and a busy machine may part them.
    await expect(async () => {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 120_000 });
  }
});

test('nothing fires while one types, composes, or has a menu open', async ({ page }) => {
  await openList(page);
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox');
  await expect(search).toBeFocused();
  await page.keyboard.type('gojk19c?[');
  await expect(search).toHaveValue('gojk19c?[');
  await expect(page).toHaveURL(/\/submissions\?.*q=gojk19c/);
  await expect(page).toHaveURL(/range=90d/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await search.fill('');
  await expect(page).not.toHaveURL(/q=/);
  await gridOf(page).focus();
  await page.evaluate(() => {
    for (const key of ['j', 'g', 'y'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, isComposing: true }));
  });
  await page.getByRole('button', { name: 'Columns' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('9');
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(selectedOf(page)).toHaveCount(0);
  await expect(page).toHaveURL(/range=90d/);
});

test('keys are listed, given to others, refused in words, and the same in every tab', async ({ page, context }) => {
  await openList(page);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Next submission' })).toContainText('j');
  await sheet.getByRole('button', { name: 'Change keys' }).click();
  await sheet.getByRole('button', { name: 'Change the keys of: Next submission' }).click();
  const recorder = sheet.getByRole('textbox', { name: 'Next submission' });
  await expect(recorder).toBeFocused();
  await page.keyboard.press('k');
  await expect(sheet.getByRole('status')).toContainText('“Previous submission”');
  await expect(sheet.getByRole('button', { name: 'Keep' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(recorder).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Change the keys of: Next submission' }).click();
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('button', { name: 'Reset: Next submission' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(gridOf(page)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await expect(selectedOf(page)).toHaveAttribute('aria-rowindex', '2');

  const other = await context.newPage();
  await openList(other);
  await other.keyboard.press('n');
  await expect(selectedOf(other)).toHaveAttribute('aria-rowindex', '2');
  await other.keyboard.press('?');
  await other.getByRole('button', { name: 'Change keys' }).click();
  await other.getByRole('button', { name: 'Reset all' }).click();
  await other.close();
  await page.keyboard.press('n');
  await page.keyboard.press('j');
  await expect(selectedOf(page)).toHaveAttribute('aria-rowindex', '3');
});

test('single keys can be switched off; arrows, Ctrl K and Esc stay', async ({ page }) => {
  await openList(page);
  const hints = page.locator('main p').filter({ hasText: 'all keys' });
  await expect(hints).toBeVisible();
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /Single keys are on/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(gridOf(page)).toBeFocused();
  await expect(hints).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await gridOf(page).focus();
  for (const key of ['j', '3', 'g', 'y', '?', '/']) await page.keyboard.press(key);
  await page.keyboard.press('ArrowDown');
  await expect(selectedOf(page)).toHaveAttribute('aria-rowindex', '2');
  await expect(gridOf(page)).toBeFocused();
  await expect(page).toHaveURL(/range=90d/);
  await choose(page, 'all keys', 'All keys');
  await page.getByRole('checkbox', { name: /Single keys are on/ }).check();
  await page.keyboard.press('Escape');
  await expect(hints).toBeVisible();
});

test('the focus is in the list again after Back, and goes on from a chip that is taken off', async ({ page }) => {
  await openList(page, '/submissions?range=90d&status=rejected&erased=without');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(selectedOf(page)).toHaveAttribute('aria-rowindex', '3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Same person' })).toBeVisible();
  await expect(page.locator('#main')).toBeFocused();
  await page.goBack();
  await expect(gridOf(page)).toBeFocused();
  await expect(selectedOf(page)).toHaveAttribute('aria-rowindex', '3');
  await page.keyboard.press('ArrowDown');
  await expect(selectedOf(page)).toHaveAttribute('aria-rowindex', '4');
  await page.getByRole('button', { name: 'Take off: Verdict Rejected' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/status=/);
  await expect(page.getByRole('button', { name: /^Take off: Erasure/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/erased=/);
  await expect(page.getByRole('group', { name: 'Filter' })).toBeFocused();
});

test('the skip link leads into the page', async ({ page }) => {
  await page.goto('/submissions');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});
