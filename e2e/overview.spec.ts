import type { Page } from 'playwright/test';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

/** The total that our API gives for the list behind a link of the overview; a menu under the pointer may ask for its counts meanwhile. */
async function totalBehind(page: Page): Promise<number> {
  const answer = await page.waitForResponse(
    (response) => response.url().includes('/api/submissions?') && !response.url().includes('facets='),
  );
  return ((await answer.json()) as SubmissionsAnswer).total;
}

test('every tile leads to as many rows as it says', async ({ page }) => {
  for (const name of ['Submissions', 'Approved', 'Rejected', 'Erased']) {
    await page.goto('/?range=last-month');
    const tile = page
      .getByRole('region', { name: 'The period in numbers' })
      .getByRole('link', { name: new RegExp(`^${name}`) });
    const said = Number((/[\d,]+/.exec((await tile.innerText()).replace(name, ''))?.[0] ?? 'NaN').replaceAll(',', ''));
    const total = totalBehind(page);
    await tile.click();
    expect(await total, name).toBe(said);
  }
});

for (const title of ['Verdicts over time', 'Fail codes', 'Submit types']) {
  test(`every link of “${title}” leads to as many rows as it says`, async ({ page }) => {
    await page.goto('/?range=last-month&tz=Asia/Kolkata');
    const chart = page.getByRole('region', { name: title, exact: true });
    await chart.getByRole('radio', { name: 'Table' }).click();
    const marks = [];
    for (const [index, link] of (await chart.getByRole('row').nth(2).getByRole('link').all()).entries()) {
      // The first link is the mark's name, whose number stands beside it; the others are numbers themselves.
      const cell = index === 0 ? link.locator('xpath=ancestor::tr/td').first() : link;
      const said = Number((await cell.innerText()).replaceAll(',', ''));
      marks.push({ href: (await link.getAttribute('href')) ?? '', said });
    }
    expect(marks.length).toBeGreaterThan(0);
    for (const { href, said } of marks) {
      expect(href).toContain('tz=Asia/Kolkata');
      const total = totalBehind(page);
      await page.goto(href);
      expect(await total, href).toBe(said);
    }
  });
}

test('every link of a histogram leads to as many rows as it says', async ({ page }) => {
  await page.goto('/?range=last-month&tz=Asia/Seoul');
  const chart = page.getByRole('region', { name: 'Same person: scores', exact: true });
  await chart.getByRole('radio', { name: 'Table' }).click();
  const row = chart.getByRole('row').last();
  const [approved = 0, rejected = 0, other = 0] = (await row.getByRole('cell').allInnerTexts()).map((text) =>
    Number(text.replaceAll(',', '')),
  );
  const said = [approved + rejected + other, approved, rejected];
  const links = await row.getByRole('link').all();
  expect(links).toHaveLength(said.length);
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
  for (const [index, href] of hrefs.entries()) {
    const total = totalBehind(page);
    await page.goto(href ?? '');
    expect(await total, href ?? '').toBe(said[index]);
  }
});

test('a click on a bar opens its day', async ({ page }) => {
  await page.goto('/?range=last-month');
  const chart = page
    .getByRole('region', { name: 'Verdicts over time', exact: true })
    .locator('svg.recharts-surface')
    .first();
  await expect(chart).toBeVisible();
  await chart.click({ position: { x: 200, y: 120 } });
  await expect(page).toHaveURL(/\/submissions\?.*from=(\d{4}-\d{2}-\d{2})&to=\1/);
});

test.describe('under a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap on a bar says what it counts, and the link there opens its rows', async ({ page }) => {
    await page.goto('/?range=last-month');
    const chart = page.getByRole('region', { name: 'Verdicts over time', exact: true });
    await expect(chart.locator('svg.recharts-surface').first()).toBeVisible();
    await chart
      .locator('svg.recharts-surface')
      .first()
      .tap({ position: { x: 200, y: 120 } });
    const open = chart.getByRole('link', { name: 'Open rows' });
    await expect(open).toBeVisible();
    await expect(page).toHaveURL(/\/\?range=last-month/);
    // A tap elsewhere takes it away, and another brings it back.
    await chart.getByRole('heading').tap();
    await expect(open).toBeHidden();
    await chart
      .locator('svg.recharts-surface')
      .first()
      .tap({ position: { x: 200, y: 120 } });
    const href = await open.getAttribute('href');
    await open.tap();
    await expect(page).toHaveURL(new RegExp(`${href?.replaceAll(/[.?]/g, '\\$&') ?? 'none'}$`));
  });
});

test('range and zone stay from page to page, and the address says them', async ({ page }) => {
  await page.goto('/?range=7d&tz=America/New_York');
  await page.getByRole('link', { name: 'Submissions', exact: true }).click();
  await expect(page).toHaveURL(/range=7d/);
  await expect(page).toHaveURL(/tz=America/);
});

test('what the address asks for in vain is said, and the rest is shown', async ({ page }) => {
  await page.goto('/?range=7days&tz=Mars/Olympus&status=rejected');
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Rejected');
  await expect(page.getByText(/Mars\/Olympus|tz/).first()).toBeVisible();
});
