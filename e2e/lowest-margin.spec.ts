import type { Page } from 'playwright/test';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { evaluateGates, lowestMargin } from '#lib/domain/gates.ts';
import { formatMargin, formatScore } from '#lib/format/scores.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const header = (page: Page) => page.getByRole('columnheader', { name: 'Lowest margin' });
const firstRow = (page: Page) => page.locator('[role="row"][aria-rowindex="2"]');
const marginOf = ({ scores, policy }: SubmissionItem) =>
  lowestMargin(evaluateGates(scores, policy, DOCUMENTED_READING));

/** The days that the page shows, as our API is asked for them. */
async function daysAsked(page: Page): Promise<string> {
  const request = page.waitForRequest((each) => each.url().includes('/api/submissions?'));
  await page.reload();
  const query = new URL((await request).url()).searchParams;
  return new URLSearchParams(['from', 'to', 'tz'].map((name) => [name, query.get(name) ?? ''])).toString();
}

/** Asked in another order, so that the smallest is found by looking at all. */
async function lowestOf(page: Page, query: string): Promise<SubmissionItem> {
  const items: SubmissionItem[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await page.request.get(`/api/submissions?${query}&limit=500${cursor && `&cursor=${cursor}`}`);
    const { items: more, nextCursor } = (await answer.json()) as SubmissionsAnswer;
    items.push(...more);
    cursor = nextCursor;
  }
  const [lowest] = items.toSorted((a, b) => (marginOf(a)?.margin ?? Infinity) - (marginOf(b)?.margin ?? Infinity));
  return lowest as SubmissionItem;
}

test('the list sorted by its header begins with the lowest margin, by keys too, and walks in that order', async ({
  page,
}) => {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const month = `from=${day(31)}&to=${day(2)}&tz=Asia/Seoul`;
  const lowest = await lowestOf(page, month);
  await page.goto(`/submissions?${month}`);
  await header(page).getByRole('button').click();
  await expect(header(page)).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=lowestMargin/u);
  const margin = formatMargin(marginOf(lowest)?.margin ?? null);
  expect(margin).toMatch(/^−\d/u);
  await expect(firstRow(page)).toContainText(margin);

  await page.keyboard.press('Enter');
  await expect(header(page)).toHaveAttribute('aria-sort', 'descending');
  await expect(firstRow(page)).not.toContainText(margin);
  await page.keyboard.press('Space');
  await expect(header(page)).toHaveAttribute('aria-sort', 'ascending');
  await expect(firstRow(page)).toContainText(margin);

  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/submissions/${lowest.authId}`, 'u'));
  await expect(page.getByRole('navigation', { name: 'The list' })).toContainText(/1 of [\d,]+/u);
  await page.keyboard.press('j');
  await expect(page.getByRole('navigation', { name: 'The list' })).toContainText(/2 of [\d,]+/u);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '3');
  await expect(page).toHaveURL(/sort=lowestMargin/u);
});

test('the column can be taken off and put back', async ({ page }) => {
  await page.goto('/submissions?range=7d&sort=lowestMargin');
  await expect(header(page)).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Lowest margin' }).click();
  await expect(page.getByRole('columnheader', { name: 'Lowest margin', includeHidden: true })).toHaveCount(0);
  await expect(page).toHaveURL(/sort=lowestMargin/u);
  await page.getByRole('menuitemcheckbox', { name: 'Lowest margin' }).click();
  await page.keyboard.press('Escape');
  await expect(header(page)).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).not.toHaveURL(/columns=/u);
});

test('the palette sorts by it', async ({ page }) => {
  await page.goto('/submissions?range=7d');
  await expect(firstRow(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('lowest margin');
  await page.getByRole('option', { name: 'Sort by Lowest margin, lowest first' }).click();
  await expect(header(page)).toHaveAttribute('aria-sort', 'ascending');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('cards are sorted by a menu that says how they are, and show what they are sorted by', async ({ page }) => {
    await page.goto('/submissions?range=7d');
    const first = async (sort: string) => {
      const answer = await page.request.get(`/api/submissions?${asked}&sort=${sort}&limit=1`);
      return ((await answer.json()) as SubmissionsAnswer).items[0]!;
    };
    const asked = await daysAsked(page);
    await page.getByRole('button', { name: 'Sorted by Time, newest first' }).click();
    await page.getByRole('menuitemradio', { name: 'Lowest margin lowest first' }).click();
    await expect(page).toHaveURL(/sort=lowestMargin/u);
    await expect(page.getByRole('button', { name: 'Sorted by Lowest margin, lowest first' })).toBeFocused();
    await expect(firstRow(page)).toContainText(formatMargin(marginOf(await first('lowestMargin'))?.margin ?? null));

    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: 'Same person highest first' }).click();
    await expect(firstRow(page)).toContainText(formatScore((await first('-similarity')).scores.similarity));
    await page.goBack();
    await expect(page.getByRole('button', { name: 'Sorted by Lowest margin, lowest first' })).toBeVisible();
  });

  test('what is heard alone takes no focus: Tab stops at nothing that is clipped', async ({ page }) => {
    await page.goto('/submissions?range=7d');
    await expect(firstRow(page)).toBeVisible();
    const stops: string[] = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const { activeElement: at } = document;
        if (at === null || at === document.body) return 'out';
        return at.closest('[role="columnheader"]')
          ? `clipped: ${at.textContent}`
          : (at.getAttribute('role') ?? at.tagName);
      });
      if (stop === 'out') break;
      stops.push(stop);
    }
    expect(stops).toContain('grid');
    expect(stops.filter((stop) => stop.startsWith('clipped'))).toEqual([]);
  });
});
