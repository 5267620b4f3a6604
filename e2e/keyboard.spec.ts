import type { Page } from 'playwright/test';
import { gridOf, openList, zoneOf } from './open-list.ts';
import { goByKeys } from './go-by-keys.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const selectedOf = (page: Page) => page.getByRole('row', { selected: true });

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
  for (const [key, address] of [
    ['y', /\/sync/u],
    ['o', /:\d+\/(\?|$)/u],
    ['s', /\/submissions/u],
  ] as const) {
    await goByKeys(page, key, address);
  }
});

test('keys that follow a way to another page are meant for that page', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  // As slow as over a long line: the key comes before the page.
  await page.route(/[?&]_rsc=/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.keyboard.press('8');
  await expect(page).toHaveURL(/\/submissions\?range=last-month$/u);
  await expect(page.getByRole('heading', { level: 1, name: 'Submissions' })).toBeVisible();
  await page.getByRole('link', { name: 'Explore' }).click();
  await page.keyboard.press('3');
  await expect(page).toHaveURL(/\/explore\?range=7d$/u);
  await expect(page.getByRole('heading', { level: 1, name: 'Explore' })).toBeVisible();
  // To where one is already: nothing is waited for.
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await page.keyboard.press('4');
  await expect(page).toHaveURL(/\/explore$/u);
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
  await page.keyboard.press('Control+k');
  await page.keyboard.type('all keys');
  await expect(page.getByRole('option', { selected: true })).toContainText('All keys');
  await page.keyboard.press('Enter');
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
