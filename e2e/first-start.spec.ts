import { expect, test } from './page.ts';
import { freePort, startDashboard, startWithUpstream } from './dashboard.ts';

test('a first start shows the overview with data within a minute, and says that it is simulated', async ({
  page,
  stopAfterwards,
}) => {
  const began = Date.now();
  const dashboard = await stopAfterwards(await startDashboard({ SIMULATOR_ROWS: '5000' }));
  await page.goto(dashboard.url);
  await expect(page.getByText('Simulated data:')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Submissions \d/ })).toBeVisible({ timeout: 60_000 });
  expect(Date.now() - began).toBeLessThan(60_000);
  await page.goto(`${dashboard.url}/submissions`);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
});

test('a wrong key is told as such, with what to do', { tag: '@failing' }, async ({ page, stopAfterwards }) => {
  const dashboard = await stopAfterwards(await startWithUpstream({ rows: 100 }, { ARGOS_API_KEY: 'canary-wrong-key' }));
  await page.goto(`${dashboard.url}/sync`);
  await expect(page.getByText('ARGOS does not know this API key.').first()).toBeVisible();
  await expect(page.getByText(/Check the API key of this project/).first()).toBeVisible();
  await page.goto(dashboard.url);
  await expect(page.getByText('No submission in these days')).toBeVisible();
  await expect(page.getByText(/ARGOS has not been read whole yet/)).toBeVisible();
  await expect(page.getByLabel('Worth a look').getByRole('link', { name: 'ARGOS can’t be read' })).toBeVisible();
  expect(await page.content()).not.toContain('canary-wrong-key');
  expect(dashboard.output()).not.toContain('canary-wrong-key');
});

test('an ARGOS that is down is told as such', { tag: '@failing' }, async ({ page, stopAfterwards }) => {
  const dashboard = await stopAfterwards(
    await startDashboard({
      ARGOS_BASE_URL: `http://127.0.0.1:${await freePort()}/v3`,
      ARGOS_API_KEY: 'any-key',
    }),
  );
  await page.goto(`${dashboard.url}/sync`);
  await expect(page.getByText('ARGOS can not be reached.').first()).toBeVisible();
  await expect(page.getByText('No day has been read whole yet.')).toBeVisible();
});

test('while a slow ARGOS is read, what is there is shown and called incomplete', async ({ page, stopAfterwards }) => {
  const dashboard = await stopAfterwards(await startWithUpstream({ rows: 20_000, days: 400, latencyMs: 1_500 }));
  await page.goto(`${dashboard.url}/?range=12m`);
  await expect(page.getByText(/days were read whole so far/)).toBeVisible();
  await expect(page.getByLabel('Worth a look').getByRole('link', { name: /days not read whole yet$/ })).toBeVisible();
  await expect(page.getByText('Reading ARGOS', { exact: false }).first()).toBeVisible();
});

test('no data at all is no error', async ({ page, stopAfterwards }) => {
  const dashboard = await stopAfterwards(await startWithUpstream({ rows: 0, ties: 0, unreadable: 0 }));
  await page.goto(`${dashboard.url}/submissions`);
  await expect(page.getByText('No submission in these days')).toBeVisible();
  await page.goto(`${dashboard.url}/sync`);
  await expect(page.getByText('Up to date', { exact: true })).toBeVisible();
});
