import type { Browser, Page } from 'playwright/test';
import type { Role } from '#lib/domain/permissions.ts';
import { startDashboard } from './dashboard.ts';
import type { Dashboard } from './dashboard.ts';
import { expect, test } from './page.ts';
import { bar, openViews, pinned } from './saved-views.ts';
import { signInSimulated, storageOf } from './session.ts';

/** Views of the team are seen by everybody: a dashboard of its own, so that no other story meets them. */
let dashboard: Dashboard;
test.beforeAll(async () => {
  dashboard = await startDashboard({ SIMULATOR_ROWS: '1000' });
});
test.afterAll(() => dashboard.stop());

async function pageOf(browser: Browser, role: Role): Promise<Page> {
  const storageState = storageOf(await signInSimulated(dashboard.url, role));
  const context = await browser.newContext({ storageState, viewport: { width: 1440, height: 900 } });
  return context.newPage();
}
const list = (page: Page, name: string) => page.getByRole('dialog', { name: 'Views' }).getByRole('list', { name });

test('a lead gives a view to the team and takes it back; a reviewer pins it for themselves and changes nothing', async ({
  browser,
}) => {
  const [lead, reviewer] = [await pageOf(browser, 'lead'), await pageOf(browser, 'reviewer')];
  await lead.goto(`${dashboard.url}/submissions?range=7d&status=rejected`);
  await lead.getByRole('button', { name: 'Save view' }).click();
  const save = lead.getByRole('dialog', { name: 'Save view' });
  await save.getByLabel('Name').fill('Rejected lately');
  await expect(save.getByRole('radio', { name: 'Only me' })).toBeChecked();
  await lead.keyboard.press('Enter');
  await expect(bar(lead).getByRole('heading', { name: 'Rejected lately' })).toBeVisible();
  const link = lead.url();

  // It is the lead's own: the reviewer finds its filters by the link, and not its name.
  await reviewer.goto(link);
  await expect(bar(reviewer).getByRole('status')).toContainText('is somebody’s own');
  await reviewer.getByRole('button', { name: 'Save view' }).click();
  await expect(reviewer.getByRole('dialog', { name: 'Save view' }).getByRole('radio')).toHaveCount(0);
  await reviewer.keyboard.press('Escape');

  await bar(lead).getByRole('button', { name: 'More for Rejected lately' }).click();
  await lead.getByRole('menuitem', { name: 'Give it to the team' }).click();
  await expect(bar(lead).getByText('Team', { exact: true })).toBeVisible();

  await reviewer.goto(link);
  await expect(bar(reviewer).getByRole('heading', { name: 'Rejected lately' })).toBeVisible();
  await expect(pinned(reviewer, 'Rejected lately')).toBeHidden();
  await openViews(reviewer);
  await expect(list(reviewer, 'The team’s').getByRole('listitem')).toContainText(/by .*lead/iu);
  await expect(reviewer.getByRole('button', { name: /^Move/u })).toHaveCount(0);
  await reviewer.getByRole('button', { name: 'More for Rejected lately' }).click();
  await expect(reviewer.getByRole('menuitem')).toHaveText(['Pin in the navigation', 'Open the dashboard with it']);
  await reviewer.getByRole('menuitem', { name: 'Pin in the navigation' }).click();
  await reviewer.keyboard.press('Escape');
  await expect(pinned(reviewer, 'Rejected lately')).toBeVisible();

  await openViews(lead);
  await lead.getByRole('dialog').getByRole('button', { name: 'More for Rejected lately' }).click();
  await lead.getByRole('menuitem', { name: 'Take it back from the team' }).click();
  await expect(list(lead, 'Your own').getByRole('listitem')).toContainText('Rejected lately');
  await reviewer.reload();
  await expect(bar(reviewer).getByRole('status')).toContainText('is somebody’s own');
  await expect(pinned(reviewer, 'Rejected lately')).toBeHidden();
  for (const page of [lead, reviewer]) await page.context().close();
});
