import type { Page } from 'playwright/test';
import type { PolicyLedgerAnswer } from '#lib/contract/policy-ledger.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { goByKeys } from './go-by-keys.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
/** Days that nothing arrives in any more. */
const DAYS = `from=${day(110)}&to=${day(2)}&tz=Asia/Seoul`;
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const asked = async (page: Page) =>
  (await (await page.request.get(`/api/policies?${DAYS}`)).json()) as PolicyLedgerAnswer;

test('the changes that were made are told with what each did, and which versions were in force together', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect(page.getByRole('region', { name: 'Rejection rate over time' })).toBeVisible();
  await goByKeys(page, 'l', /\/policies/u);
  await page.goto(`/policies?${DAYS}`);
  const changes = section(page, 'What each change did');
  // What the simulator plants, in the offices that have most submissions.
  for (const change of ['Same person 70 → 80', 'Same person 80 → 85', 'Active liveness off → 50']) {
    await expect(changes.getByText(change).first()).toBeVisible();
  }
  // Each is rolled out over six hours.
  await expect(changes.getByText(/both in force for [56] h/u).first()).toBeVisible();
  const { changes: told } = await asked(page);
  const raised = told.filter(({ changed }) => changed.some(({ gate, after }) => gate === 'similarity' && after === 85));
  expect(raised.length).toBeGreaterThan(0);
  for (const { before, after, difference, byGates } of raised) {
    expect(difference?.difference).toBeCloseTo((after.rate.rate ?? 0) - (before.rate.rate ?? 0), 12);
    expect(byGates.after.count).toBeLessThanOrEqual(after.rejected);
  }
  // The gate that was raised rejects more itself, and the page says so.
  expect(raised.some(({ byGates }) => byGates.difference?.clear && byGates.difference.difference > 0)).toBe(true);
  await expect(changes.getByText('of it, rejected by Same person').first()).toBeVisible();
});

test('versions that were in force at the same time are told, each with what was decided meanwhile', async ({
  page,
}) => {
  const { together, versions } = await asked(page);
  const policyOf = (id: string | undefined) => versions.find(({ policyId }) => policyId === id)?.policy;
  // What the simulator plants: a change that is rolled out over six hours.
  const rollout = together.find(
    ({ policyIds: [earlier, later], hours }) =>
      policyOf(earlier)?.similarity === 80 && policyOf(later)?.similarity === 85 && hours < 48,
  );
  expect(rollout?.hours).toBeGreaterThan(4);
  expect(rollout?.hours).toBeLessThan(7);
  await page.goto(`/policies?${DAYS}`);
  const pairs = section(page, 'Versions in force at the same time');
  await pairs.getByRole('radio', { name: 'Table' }).click();
  await expect(pairs.getByRole('row')).toHaveCount(together.length + 1);
  const [earlier, later] = rollout!.policyIds;
  await pairs.locator(`a[href*="policy=${earlier}&policy=${later}"]`).click();
  await expect(page).toHaveURL(/\/submissions\?/u);
  await expect(page.getByRole('grid', { name: 'Submissions' }).getByRole('row').nth(1)).toBeVisible();
});

test('which approvals were decided without a gate is told, and opens exactly those', async ({ page }) => {
  const { gates } = await asked(page);
  const active = gates.find(({ gate }) => gate === 'activeLiveness')!;
  expect(active.notAsked).toBeGreaterThan(0);
  expect(active.off).toBeGreaterThan(0);
  await page.goto(`/policies?${DAYS}`);
  const coverage = section(page, 'Gates that approvals were decided with');
  await coverage
    .getByRole('radio', { name: 'Table' })
    .or(coverage.getByRole('button', { name: 'Table' }))
    .first()
    .click();
  await coverage.getByRole('radio', { name: 'Chart' }).click();
  // A row of the chart opens as many as it says, or nothing.
  const bars = await coverage.getByRole('link', { name: /without it/u }).all();
  expect(bars).not.toHaveLength(0);
  for (const bar of bars) {
    const said = /without it \(([\d,]+)\)/u.exec(await bar.innerText())?.[1] ?? '';
    const query = (await bar.getAttribute('href'))?.split('?')[1] ?? '';
    const { total } = (await (await page.request.get(`/api/submissions?${query}&limit=1`)).json()) as SubmissionsAnswer;
    expect(total.toLocaleString('en-GB')).toBe(said);
  }
  await coverage.getByRole('radio', { name: 'Table' }).click();
  const row = coverage.getByRole('row').filter({ hasText: 'Active liveness' });
  await expect(row).toContainText(active.on.toLocaleString('en-GB'));
  await row.getByRole('link', { name: active.notAsked.toLocaleString('en-GB'), exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Submissions' })).toHaveAttribute(
    'aria-rowcount',
    String(active.notAsked + 1),
  );
});
