import type { Page } from 'playwright/test';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.use({ role: 'lead' });

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const countOf = async (page: Page): Promise<number> => {
  const text = await page.locator('main [role="status"]').first().innerText();
  return Number((/^[\d,]+/.exec(text)?.[0] ?? 'NaN').replaceAll(',', ''));
};

test('filters narrow the list, stand in the address, and are there again after a reload', async ({ page }) => {
  await page.goto('/submissions?range=90d');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  const all = await countOf(page);
  await page.getByRole('button', { name: 'Verdict' }).click();
  await page.getByRole('option', { name: /Rejected/ }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/status=rejected/);
  await expect.poll(() => countOf(page)).toBeLessThan(all);
  const rejected = await countOf(page);
  await page.reload();
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Rejected');
  await expect.poll(() => countOf(page)).toBe(rejected);
  await page.getByRole('button', { name: 'Take off: Verdict Rejected' }).click();
  await expect.poll(() => countOf(page)).toBe(all);
});

test('sorting by a score puts the lowest first, and the back button undoes it', async ({ page }) => {
  await page.goto('/submissions?range=90d');
  const header = page.getByRole('columnheader', { name: 'Same person' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=similarity/);
  await page.goBack();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
});

test('a reviewer drills into a rejection with the keyboard, walks on, and comes back to where they were', async ({
  page,
}) => {
  await page.goto('/submissions?range=90d&status=rejected');
  const grid = page.getByRole('grid', { name: 'Submissions' });
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await grid.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '4');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'The list' })).toContainText(/^.*3 of [\d,]+/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Rejected', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Same person' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('navigation', { name: 'The list' })).toContainText(/4 of [\d,]+/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '5');
  await expect(page).toHaveURL(/status=rejected/);
});

test('one submission shows its record, its attempts, its image on demand, and what ARGOS says now', async ({
  page,
  request,
}) => {
  const answer = (await (
    await request.get('/api/submissions?status=rejected&erased=false&limit=1')
  ).json()) as SubmissionsAnswer;
  const [item] = answer.items;
  expect(item).toBeDefined();
  await page.goto(`/submissions/${item?.authId ?? ''}?tab=raw`);
  await page.getByRole('button', { name: 'Reveal: Raw record' }).click();
  await expect(page.getByLabel('The record as JSON')).toContainText(`"auth_id": "${item?.authId ?? ''}"`);
  await page.getByRole('tab', { name: /Attempts/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'first' })).toBeVisible();
  await page.getByRole('tab', { name: 'Gates' }).click();
  expect(await page.getByRole('img', { name: 'The face that was submitted' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Show the image' }).click();
  const image = page.getByRole('img', { name: 'The face that was submitted' });
  await expect(image).toBeVisible();
  expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Ask ARGOS now' }).click();
  await expect(page.getByText('Unchanged: this is what ARGOS lists now.')).toBeVisible();
});

test(
  'an id that nobody has, and a filter that nothing matches, are told in words',
  { tag: '@failing' },
  async ({ page }) => {
    await page.goto('/submissions/no-such-id');
    await expect(page.getByRole('alert').filter({ hasText: 'There is no such submission' })).toBeVisible();
    await page.goto('/submissions?range=90d&q=zzzz-nothing&status=rejected');
    await expect(page.getByText('No submission matches all of these')).toBeVisible();
    await page.getByRole('button', { name: 'Without “Text”' }).click();
    await expect(page.getByRole('row').nth(1)).toBeVisible();
  },
);
