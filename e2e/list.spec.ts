import type { Page } from 'playwright/test';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { startWithUpstream } from './dashboard.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

/** A list of its own kind, so that what arrives meanwhile belongs to another one. */
const LIST = '/submissions?range=all&density=compact&status=rejected&status=approved';

test.use({ role: 'lead' });

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const grid = (page: Page) => page.getByRole('grid', { name: 'Submissions' });
const totalOf = async (page: Page): Promise<number> => Number(await grid(page).getAttribute('aria-rowcount')) - 1;
const position = (page: Page) => page.getByText(/^[\d,]+ – [\d,]+ of [\d,]+$/);

/** Number (from 1) and time of the rows in the window, from top to bottom, once all of them are there. */
async function rowsInWindow(page: Page): Promise<{ row: number; time: string }[]> {
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false');
  return grid(page).evaluate((element) => {
    const box = element.parentElement?.getBoundingClientRect();
    return [...element.querySelectorAll('[role="row"][aria-rowindex]')]
      .filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return box !== undefined && row.querySelector('time') !== null && top >= box.top + 32 && bottom <= box.bottom;
      })
      .map((row) => ({
        row: Number(row.getAttribute('aria-rowindex')) - 1,
        time: row.querySelector('time')?.dateTime ?? '',
      }));
  });
}

/** Does with the bar what a pointer does. */
const drag = (page: Page, part: number) =>
  grid(page).evaluate((element, to) => {
    const scroller = element.parentElement;
    if (scroller) scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * to;
  }, part);

test('the bar dragged to its middle shows the middle at once, and no more rows exist than are seen', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/submissions?')) requests.push(request.url());
  });
  await page.goto(LIST);
  await rowsInWindow(page);
  const total = await totalOf(page);
  await drag(page, 0.5);
  await expect.poll(async () => (await rowsInWindow(page))[0]?.row ?? 0).toBeGreaterThan(total * 0.49);
  const [first] = await rowsInWindow(page);
  expect(first?.row).toBeLessThan(total * 0.51);
  expect(await page.getByRole('row').count()).toBeLessThan(60);
  // The first rows, and those of the middle: nothing between.
  expect(requests.length).toBeLessThan(8);
  // What stands there is what the server has at that number, in the list as it was: others arrive meanwhile.
  const query = new URL(requests.at(-1) ?? '').searchParams;
  expect(query.get('cursor') ?? query.get('until')).not.toBeNull();
  query.set('offset', String((first?.row ?? 1) - 1));
  const answer = (await (await page.request.get(`/api/submissions?${query}`)).json()) as SubmissionsAnswer;
  expect(answer.items[0]?.createdAt).toBe(first?.time);
});

test('keys reach every row: the end, the page before it, the beginning', async ({ page }) => {
  await page.goto(LIST);
  await rowsInWindow(page);
  const total = await totalOf(page);
  const selected = page.getByRole('row', { selected: true });
  await grid(page).focus();
  await page.keyboard.press('End');
  await expect(selected).toHaveAttribute('aria-rowindex', String(total + 1));
  await expect(page).toHaveURL(/selected=/);
  await page.keyboard.press('PageUp');
  await expect(selected).toHaveAttribute('aria-rowindex', String(total - 9));
  await page.keyboard.press('k');
  await expect(selected).toHaveAttribute('aria-rowindex', String(total - 10));
  await page.keyboard.press('Home');
  await expect(selected).toHaveAttribute('aria-rowindex', '2');
});

test('a reload, and the way back from a submission, show the same rows at the same place', async ({ page }) => {
  await page.goto(LIST);
  await rowsInWindow(page);
  await drag(page, 0.7);
  const start = (await totalOf(page)) * 0.6;
  await expect.poll(async () => (await rowsInWindow(page))[0]?.row ?? 0).toBeGreaterThan(start);
  const [top] = await rowsInWindow(page);
  await grid(page).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const selected = page.getByRole('row', { selected: true });
  const chosen = String((top?.row ?? 0) + 2);
  await expect(selected).toHaveAttribute('aria-rowindex', chosen);
  // The address follows the keys a moment later.
  const href = (await selected.getByRole('link').first().getAttribute('href')) ?? '';
  const authId = /^\/submissions\/([^?]+)/u.exec(href)?.[1] ?? 'none';
  // Once the list has stood still its place is kept, and the address is no longer on its way from the row before.
  await expect.poll(() => page.evaluate(() => Object.values(window.sessionStorage).join())).toContain(authId);
  await expect(page).toHaveURL(new RegExp(`selected=${authId}`));
  const before = await rowsInWindow(page);
  await page.reload();
  await expect(selected).toHaveAttribute('aria-rowindex', chosen);
  expect(await rowsInWindow(page)).toEqual(before);
  await grid(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\w/);
  await expect(page.getByRole('navigation', { name: 'The list' })).toBeVisible();
  await page.goBack();
  await expect(selected).toHaveAttribute('aria-rowindex', chosen);
  expect(await rowsInWindow(page)).toEqual(before);
});

test('a jump to a date shows the newest of that day, in the zone shown; by score there is none', async ({ page }) => {
  await page.goto(`${LIST}&tz=Asia/Seoul`);
  const [newest] = await rowsInWindow(page);
  const day = new Date(Date.parse(newest?.time ?? '') - 40 * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10);
  const midnight = Date.parse(`${day}T15:00:00Z`);
  // By its key, too, which leaves the focus where it was for who thinks better of it.
  await grid(page).focus();
  await page.keyboard.press('d');
  await expect(page.getByLabel('Day', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Day', { exact: true })).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(grid(page)).toBeFocused();
  await page.getByRole('button', { name: 'Jump to a date' }).click();
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.keyboard.press('Enter');
  await expect.poll(async () => Date.parse((await rowsInWindow(page))[0]?.time ?? '')).toBeLessThan(midnight);
  const [first] = await rowsInWindow(page);
  expect(Date.parse(first?.time ?? '')).toBeGreaterThan(midnight - 86_400_000);
  const query = new URL(page.url()).searchParams;
  const answer = (await (
    await page.request.get(
      `/api/submissions?status=rejected&status=approved&limit=1&at=${new Date(midnight - 1).toISOString()}&tz=${query.get('tz') ?? ''}`,
    )
  ).json()) as SubmissionsAnswer;
  expect(answer.items[0]?.createdAt).toBe(first?.time);
  // What the list does not reach is said, and the nearest shown.
  await page.getByRole('button', { name: 'Jump to a date' }).click();
  await page.getByLabel('Day', { exact: true }).fill('2020-01-01');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/as old as 1 Jan 2020: this is the oldest/)).toBeVisible();
  await page.getByRole('button', { name: 'Jump to a date' }).click();
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await rowsInWindow(page))[0]?.time).toBe(first?.time);
  // Who walks on does so from there.
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.getByRole('row', { selected: true })).toHaveAttribute(
    'aria-rowindex',
    String((first?.row ?? 0) + 1),
  );
  await page.goto(`${LIST}&sort=-similarity`);
  await expect(page.getByRole('button', { name: 'Jump to a date' })).toHaveAttribute('aria-disabled', 'true');
  await grid(page).focus();
  await page.keyboard.press('d');
  await expect(grid(page)).toBeFocused();
});

test('what arrives is counted, and moves nothing until it is asked for', async ({ page, stopAfterwards }) => {
  const dashboard = await stopAfterwards(
    await startWithUpstream({ rows: 2_000, days: 20, arrivalsPerHour: 0, seed: '7' }),
  );
  const { url, upstream } = dashboard;
  await mirrorComplete(dashboard);
  await page.goto(`${url}/submissions?range=all`);
  await rowsInWindow(page);
  const total = await totalOf(page);
  await drag(page, 0.5);
  await expect.poll(async () => (await rowsInWindow(page))[0]?.row ?? 0).toBeGreaterThan(total * 0.4);
  const before = await rowsInWindow(page);
  for (let serial = 0; serial < 3; serial++) {
    const body = { auth_id: `arrived-${serial}`, auth_status: 'approved', create_time: new Date().toISOString() };
    const put = await fetch(`${upstream.controlUrl}/submissions`, { method: 'POST', body: JSON.stringify(body) });
    expect(put.status).toBe(201);
  }
  const button = page.getByRole('button', { name: '3 new' });
  // The mirror looks once a minute, the page twice.
  await expect(button).toBeVisible({ timeout: 150_000 });
  expect(await rowsInWindow(page)).toEqual(before);
  await drag(page, 0);
  await expect(position(page)).toHaveText(new RegExp(`^1 – .* of ${total.toLocaleString('en')}$`));
  await button.click();
  await expect.poll(() => totalOf(page)).toBe(total + 3);
  await expect(position(page)).toHaveText(/^1 – /);
  await expect(button).toBeHidden();
  await expect(grid(page)).toBeFocused();
});
