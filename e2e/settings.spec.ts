import type { Browser, Page } from 'playwright/test';
import { startDashboard } from './dashboard.ts';
import type { Dashboard } from './dashboard.ts';
import { expect, test } from './page.ts';
import { signInSimulated, storageOf } from './session.ts';
import type { Session } from './session.ts';

/** Settings follow a person: a dashboard of its own, whose people no other story is. */
let dashboard: Dashboard;
test.beforeAll(async () => {
  dashboard = await startDashboard({ SIMULATOR_ROWS: '1000', TIME_ZONE: 'UTC' });
});
test.afterAll(() => dashboard.stop());

/** Another browser in which a person has signed in. */
async function browserOf(browser: Browser, session: Session): Promise<Page> {
  const context = await browser.newContext({ storageState: storageOf(session), locale: 'en-GB' });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') throw new Error(message.text());
  });
  return page;
}

async function chooseSeoul(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Time zone: /u }).click();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Seoul');
  await page.getByRole('option', { name: /Seoul/u }).first().click();
}

test('Korean, Seoul, compact rows, the dark and no single keys: so it is in the next browser, from its first paint', async ({
  browser,
}) => {
  const here = await browserOf(browser, await signInSimulated(dashboard.url, 'reviewer'));
  await here.goto(`${dashboard.url}/submissions?tz=America/New_York`);
  await chooseSeoul(here);
  await expect(here.getByRole('button', { name: /Time zone: .*Seoul/u })).toBeVisible();
  await expect(here).not.toHaveURL(/tz=/u);
  await here.getByRole('radio', { name: 'Compact rows' }).click();
  await expect(here).not.toHaveURL(/density=/u);
  await here.getByRole('button', { name: 'Theme', exact: true }).click();
  await here.getByRole('menuitemradio', { name: 'Dark' }).click();
  await here.locator('body').press('?');
  await here.getByRole('checkbox', { name: /Single keys are on/u }).uncheck();
  await here.keyboard.press('Escape');
  await here.getByRole('button', { name: 'Language', exact: true }).click();
  const kept = here.waitForResponse((answer) => answer.url().endsWith('/api/account/settings'));
  await here.getByRole('menuitemradio', { name: '한국어' }).click();
  await expect(here.getByRole('link', { name: '제출 목록', exact: true })).toBeVisible();
  expect((await kept).status()).toBe(200);
  await here.context().close();

  const there = await browserOf(browser, await signInSimulated(dashboard.url, 'reviewer'));
  // What is painted first, before any script of the page runs.
  const first = await there.request.get(`${dashboard.url}/submissions`);
  expect(await first.text()).toContain('<html lang="ko"');
  await there.goto(`${dashboard.url}/submissions`);
  await expect(there.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(there.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(there.getByRole('button', { name: /시간대: Seoul/u })).toBeVisible();
  await expect(there.getByRole('radio', { name: '좁은 행' })).toBeChecked();
  await expect(there.getByRole('row').nth(1)).toBeVisible();
  await there.locator('body').press('r');
  await expect(there.getByRole('dialog')).toBeHidden();

  // What the address says still counts.
  await there.goto(`${dashboard.url}/submissions?tz=UTC&density=comfortable`);
  await expect(there.getByRole('button', { name: /시간대: UTC/u })).toBeVisible();
  await expect(there.getByRole('radio', { name: '좁은 행' })).not.toBeChecked();
  await there.context().close();
});

test('what was chosen in a browser before is taken over by who has chosen nothing yet', async ({ browser }) => {
  const session = await signInSimulated(dashboard.url, 'lead');
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${dashboard.url}/sign-in`);
  await page.getByRole('button', { name: 'Language', exact: true }).click();
  await page.getByRole('menuitemradio', { name: '한국어' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await context.addCookies(session.cookies);
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/account/settings'));
  await page.goto(dashboard.url);
  expect(await (await kept).json()).toEqual({ language: 'ko' });
  await context.close();
  const there = await browserOf(browser, await signInSimulated(dashboard.url, 'lead'));
  await there.goto(dashboard.url);
  await expect(there.locator('html')).toHaveAttribute('lang', 'ko');
  await there.context().close();
});

test('what could not be saved says so, holds in this browser, and is saved when a page loads', async ({ browser }) => {
  const session = await signInSimulated(dashboard.url, 'auditor');
  const context = await browser.newContext({ storageState: storageOf(session), locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${dashboard.url}/submissions`);
  await page.route('**/api/account/settings', (route) => route.abort());
  await page.getByRole('radio', { name: 'Compact rows' }).click();
  await expect(page.getByText('Your choice could not be saved')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Compact rows' })).toBeChecked();
  await page.unroute('**/api/account/settings');
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/account/settings'));
  await page.reload();
  expect(await (await kept).json()).toEqual({ density: 'compact' });
  await expect(page.getByRole('radio', { name: 'Compact rows' })).toBeChecked();
  await page.evaluate(() => window.localStorage.clear());
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Compact rows' })).toBeChecked();
  await context.close();
});
