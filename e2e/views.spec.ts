import { startWithUpstream } from './dashboard.ts';
import type { Dashboard } from './dashboard.ts';
import { expect, test as base } from './page.ts';
import { bar, facts, openViews, pinned, savedViews, total } from './saved-views.ts';
import { mirrorComplete } from './upstream.ts';

/** Requests are made as the browser makes them, which has signed in on the dashboard of these stories. */
const test = base.extend({ request: ({ context }, use) => use(context.request) });

/** A dashboard of its own: its first story is of nobody having saved anything. */
let dashboard: Dashboard;
test.describe.configure({ mode: 'serial' });
// Pinned views stand in the navigation where it has room for names.
test.use({ viewport: { width: 1440, height: 900 } });
test.beforeAll(async () => {
  dashboard = await startWithUpstream({ rows: 3_000, days: 60, arrivalsPerHour: 0 });
  await mirrorComplete(dashboard);
});
test.afterAll(() => dashboard.stop());
test.beforeEach(({ context }) => context.addCookies(dashboard.session?.cookies ?? []));
// Pages ask for news as long as they are open, and would complain of a server that is gone.
test.afterEach(({ page }) => page.goto('about:blank'));

test('before anything is saved, the list says what views are for, and gives the focus back', async ({ page }) => {
  await page.goto(`${dashboard.url}/submissions`);
  const dialog = await openViews(page);
  await expect(dialog.getByText('No view is saved yet')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Views', exact: true })).toBeFocused();
});

test('a filter is saved under a suggested name, pinned with the count of its list, and its range stays relative', async ({
  page,
  request,
}) => {
  await page.goto(`${dashboard.url}/submissions?range=7d&status=rejected&sort=similarity`);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('button', { name: 'Save view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save view' });
  await expect(dialog.getByLabel('Name')).toHaveValue('Rejected · Last 7 days');
  await expect(dialog).toContainText('moves with the calendar');
  await dialog.getByLabel('Name').fill('Rejected lately');
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('heading', { name: 'Rejected lately' })).toBeVisible();
  const [view] = await savedViews(request, dashboard.url);
  expect(view).toMatchObject({ path: '/submissions', query: 'range=7d&status=rejected&sort=similarity', pinned: true });
  await expect(page).toHaveURL(new RegExp(`view=${view?.id ?? 'none'}`));
  await expect(pinned(page, 'Rejected lately')).toContainText(new RegExp(`lately${await total(page)}$`));
  await page.reload();
  await expect(pinned(page, 'Rejected lately')).toHaveAttribute('aria-current', 'page');
});

test('a name is given once, whatever its capitals', { tag: '@failing' }, async ({ page }) => {
  await page.goto(`${dashboard.url}/?range=90d`);
  await page.getByRole('button', { name: 'Save view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save view' });
  await dialog.getByLabel('Name').fill('REJECTED lately');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('A view called “Rejected lately” is there already');
  await dialog.getByLabel('Name').fill('Quarter');
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('heading', { name: 'Quarter' })).toBeVisible();
});

test('a view that was walked away from is edited: reset, saved, or saved as new', async ({ page, request }) => {
  await page.goto(`${dashboard.url}/submissions`);
  await pinned(page, 'Rejected lately').click();
  await expect(bar(page)).toBeVisible();
  await expect(bar(page).getByText('edited')).toBeHidden();
  const takeOff = page.getByRole('button', { name: 'Take off: Verdict Rejected' });
  await takeOff.click();
  await expect(bar(page).getByText('edited')).toBeVisible();
  await bar(page).getByRole('link', { name: 'Reset' }).click();
  await expect(takeOff).toBeVisible();
  await expect(bar(page).getByText('edited')).toBeHidden();
  await takeOff.click();
  await bar(page).getByRole('button', { name: 'Save as new' }).click();
  await page.getByLabel('Name').fill('All lately');
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('heading', { name: 'All lately' })).toBeVisible();
  await page.keyboard.press('5');
  await expect(bar(page).getByText('edited')).toBeVisible();
  await bar(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(bar(page).getByText('edited')).toBeHidden();
  expect((await savedViews(request, dashboard.url)).find(({ name }) => name === 'All lately')).toMatchObject({
    query: 'range=90d&sort=similarity',
    version: 2,
  });
});

test('what somebody else has changed meanwhile is not overwritten', { tag: '@failing' }, async ({ page, request }) => {
  const view = (await savedViews(request, dashboard.url)).find(({ name }) => name === 'All lately');
  await page.goto(`${dashboard.url}/submissions?range=7d&view=${view?.id ?? ''}`);
  await expect(bar(page).getByText('edited')).toBeVisible();
  const url = `${dashboard.url}/api/views/${view?.id ?? ''}`;
  expect((await request.patch(url, { data: { version: view?.version, name: 'All of late' } })).status()).toBe(200);
  await bar(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(bar(page).getByRole('alert')).toContainText('was changed after it was loaded here');
  await expect(bar(page).getByRole('heading', { name: 'All of late' })).toBeVisible();
});

test('views are renamed, put in order and deleted by keyboard, and a deleted one comes back as it was', async ({
  page,
  request,
}) => {
  await page.goto(`${dashboard.url}/sync`);
  const dialog = await openViews(page);
  const rows = dialog.getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await dialog.getByRole('button', { name: 'More for Quarter' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Rename…' }).press('Enter');
  await page.getByLabel('New name for Quarter').fill('The quarter');
  await page.keyboard.press('Enter');
  await expect(rows.filter({ hasText: 'The quarter' })).toBeVisible();
  const up = dialog.getByRole('button', { name: 'Move All of late up' });
  await up.press('Enter');
  await expect(rows.nth(1)).toContainText('All of late');
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows.first()).toContainText('All of late');
  await expect(up).toBeFocused();
  const before = await savedViews(request, dashboard.url);
  expect(before.map(({ name }) => name)).toEqual(['All of late', 'Rejected lately', 'The quarter']);
  await dialog.getByRole('button', { name: 'More for Rejected lately' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
  await expect(rows).toHaveCount(2);
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(3);
  expect(facts(await savedViews(request, dashboard.url))).toEqual(facts(before));
  await dialog.getByRole('button', { name: 'More for Rejected lately' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
  await expect(undo).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Views', exact: true })).toBeFocused();
  await expect(pinned(page, 'Rejected lately')).toBeHidden();
  await undo.click();
  await expect(pinned(page, 'Rejected lately')).toBeVisible();
  expect(facts(await savedViews(request, dashboard.url))).toEqual(facts(before));
});

test('subjects with their patterns and alarms with their state are saved, and come back', async ({ page, request }) => {
  const save = async (name: string) => {
    await page.getByRole('button', { name: 'Save view' }).click();
    await page.getByRole('dialog', { name: 'Save view' }).getByLabel('Name').fill(name);
    await page.keyboard.press('Enter');
    await expect(bar(page).getByRole('heading', { name })).toBeVisible();
  };
  await page.goto(`${dashboard.url}/subjects?range=90d&pattern=burst&page=2`);
  await save('Bursts');
  await page.goto(`${dashboard.url}/alarms?range=7d&state=closed`);
  await save('Closed alarms');
  const views = await savedViews(request, dashboard.url);
  expect(views.find(({ name }) => name === 'Bursts')).toMatchObject({
    path: '/subjects',
    query: 'range=90d&pattern=burst',
  });
  expect(views.find(({ name }) => name === 'Closed alarms')).toMatchObject({
    path: '/alarms',
    query: 'range=7d&state=closed',
  });
  await page.goto(`${dashboard.url}/?range=90d`);
  await (await openViews(page)).getByRole('link', { name: /^Bursts/u }).click();
  await expect(page).toHaveURL(/\/subjects\?range=90d&pattern=burst&view=/u);
  await expect(page.getByRole('group', { name: 'Patterns' }).getByRole('button', { pressed: true })).toHaveCount(1);
  await expect(bar(page).getByText('edited')).toBeHidden();
  await page.getByRole('group', { name: 'Patterns' }).getByRole('button', { name: 'Only Probing' }).click();
  await expect(bar(page).getByText('edited')).toBeVisible();
});
