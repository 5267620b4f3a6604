import AxeBuilder from '@axe-core/playwright';
import type { ViewsAnswer } from '#lib/contract/views.ts';
import { startWithUpstream } from './dashboard.ts';
import type { Dashboard } from './dashboard.ts';
import { expect, test as base } from './page.ts';
import { bar, openViews, pinned, savedViews, total } from './saved-views.ts';
import { mirrorComplete } from './upstream.ts';

/** Requests are made as the browser makes them, which has signed in on the dashboard of these stories. */
const test = base.extend({ request: ({ context }, use) => use(context.request) });

let dashboard: Dashboard;
test.describe.configure({ mode: 'serial' });
// Pinned views stand in the navigation where it has room for names.
test.use({ viewport: { width: 1440, height: 900 } });
test.beforeAll(async () => {
  dashboard = await startWithUpstream({ rows: 3_000, days: 60, arrivalsPerHour: 0 });
  await mirrorComplete(dashboard);
  for (const view of [
    { name: 'Rejected lately', path: '/submissions', query: 'range=7d&status=rejected&sort=similarity', pinned: true },
    { name: 'All of late', path: '/submissions', query: 'range=7d', pinned: true },
  ]) {
    const headers = { 'content-type': 'application/json' };
    await dashboard.fetch('/api/views', { method: 'POST', body: JSON.stringify(view), headers });
  }
});
test.afterAll(() => dashboard.stop());
test.beforeEach(({ context }) => context.addCookies(dashboard.session?.cookies ?? []));
// Pages ask for news as long as they are open, and would complain of a server that is gone.
test.afterEach(({ page }) => page.goto('about:blank'));

test('the dashboard opens with the default view, and the overview is one click away and stays', async ({
  page,
  request,
}) => {
  const view = (await savedViews(request, dashboard.url)).find(({ name }) => name === 'Rejected lately');
  await page.goto(`${dashboard.url}/submissions?view=${view?.id ?? ''}`);
  await bar(page).getByRole('button', { name: 'More for Rejected lately' }).click();
  await page.getByRole('menuitem', { name: 'Open the dashboard with it' }).click();
  await expect
    .poll(async () => (await savedViews(request, dashboard.url)).filter(({ isDefault }) => isDefault).length)
    .toBe(1);
  await page.goto(dashboard.url);
  await expect(page).toHaveURL(/\/submissions\?range=7d&status=rejected/);
  await expect(bar(page).getByRole('heading', { name: 'Rejected lately' })).toBeVisible();
  await expect(bar(page).getByText('edited')).toBeHidden();
  await page.goto(`${dashboard.url}/submissions`);
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/\?range=30d$/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
});

test('a link shows filters and name to somebody else, and the filters when the view is gone', async ({
  page,
  browser,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${dashboard.url}/submissions`);
  await pinned(page, 'Rejected lately').click();
  await expect(bar(page)).toBeVisible();
  await page.getByRole('button', { name: 'Copy a link to this view' }).click();
  await page.getByRole('menuitem', { name: 'Copy link to this view' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const view = (await savedViews(request, dashboard.url)).find(({ name }) => name === 'Rejected lately');
  const copied = new URL(link).searchParams;
  expect([copied.get('view'), copied.get('range'), copied.get('from')]).toEqual([view?.id, '7d', null]);

  const other = await browser.newContext({
    timezoneId: 'America/New_York',
    storageState: await context.storageState(),
  });
  const theirs = await other.newPage();
  await theirs.goto(link);
  await expect(bar(theirs).getByRole('heading', { name: 'Rejected lately' })).toBeVisible();
  await expect(bar(theirs).getByText('edited')).toBeHidden();
  expect(await total(theirs)).toBe(await total(page));
  await request.delete(`${dashboard.url}/api/views/${view?.id ?? ''}?version=${view?.version ?? 0}`);
  await theirs.reload();
  await expect(bar(theirs).getByRole('status')).toContainText('is not there any more');
  await expect(theirs.getByRole('list', { name: 'Filters' })).toContainText('Rejected');
  await bar(theirs).getByRole('button', { name: 'Close' }).click();
  await expect(bar(theirs)).toBeHidden();
  await expect(theirs).toHaveURL(/status=rejected/);
  await other.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`bar, list and dialog of views have no violation: ${colorScheme}`, async ({ page, request }) => {
    const view = (await savedViews(request, dashboard.url)).find(({ path }) => path === '/submissions');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
    };
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${dashboard.url}/submissions?range=90d&view=${view?.id ?? ''}`);
      await expect(bar(page).getByText('edited')).toBeVisible();
      await expect(page.locator('.animate-pulse')).toHaveCount(0);
      await check();
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      const dialog = await openViews(page);
      await expect(dialog.getByRole('listitem').first()).toBeVisible();
      await check();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Save view' }).click();
      await expect(page.getByRole('dialog', { name: 'Save view' })).toBeVisible();
      await check();
    }
  });
}

test(
  'a count that could not be had is a dash, and views that could not be read say so',
  { tag: '@failing' },
  async ({ page, request }) => {
    const [view] = await savedViews(request, dashboard.url);
    await page.route('**/api/views', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as ViewsAnswer;
      await route.fulfill({ json: { ...body, items: body.items.map((item) => ({ ...item, count: null })) } });
    });
    await page.goto(`${dashboard.url}/submissions`);
    await expect(pinned(page, view?.name ?? '')).toContainText('not counted');
    await page.route('**/api/views', (route) => route.fulfill({ status: 500, body: 'broken' }));
    await page.goto(`${dashboard.url}/submissions?view=${view?.id ?? ''}`);
    await expect(bar(page)).toContainText('could not be read', { timeout: 60_000 });
    await expect((await openViews(page)).getByRole('alert')).toContainText('The dashboard answered 500');
  },
);
