import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import type { Page } from 'playwright/test';
import type { ReconciliationAnswer } from '#lib/contract/reconciliation.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import {
  bitOf,
  DISAGREEMENTS,
  judgementOf,
  JUDGEMENTS,
  reconciliationBits,
  RECONCILIATION_KINDS,
} from '#lib/domain/reconciliation.ts';
import { reconciliation } from '#lib/messages/en/reconciliation.ts';
import { goByKeys } from './go-by-keys.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
/** Days that nothing arrives in any more. */
const DAYS = `from=${day(40)}&to=${day(2)}&tz=Asia/Seoul`;

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const count = (n: number) => n.toLocaleString('en-GB');

/** Every submission of the days, judged by plain code. */
async function judged(page: Page): Promise<{ authId: string; bits: number }[]> {
  const found: { authId: string; bits: number }[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await page.request.get(`/api/submissions?${DAYS}&limit=500${cursor && `&cursor=${cursor}`}`);
    const { items, nextCursor } = (await answer.json()) as SubmissionsAnswer;
    found.push(...items.map((item) => ({ authId: item.authId, bits: reconciliationBits(item, DOCUMENTED_READING) })));
    cursor = nextCursor;
  }
  return found;
}

test('what the page says, its API and a recount in plain code agree, and each number opens its rows', async ({
  page,
}) => {
  const all = await judged(page);
  const of = (judgement: string) => all.filter(({ bits }) => judgementOf(bits) === judgement).length;
  const answer = (await (await page.request.get(`/api/reconciliation?${DAYS}`)).json()) as ReconciliationAnswer;
  for (const judgement of JUDGEMENTS) expect(answer.totals[judgement]).toBe(of(judgement));
  for (const kind of RECONCILIATION_KINDS) {
    const counted = answer.kinds.find((each) => each.kind === kind)?.submissions;
    expect(counted, kind).toBe(all.filter(({ bits }) => (bits & bitOf(kind)) !== 0).length);
  }

  await page.goto(`/reconciliation?${DAYS}`);
  const tiles = section(page, 'How many verdicts follow');
  await expect(tiles).toContainText(count(of('unexplained')));
  await expect(tiles.getByRole('link', { name: /^Explained/u })).toContainText(count(of('explained')));
  // What is planted is rare: which kinds there are hangs on the days.
  const found = answer.kinds.filter(
    ({ kind, submissions }) => submissions > 0 && DISAGREEMENTS.some((each) => each === kind),
  );
  expect(found).not.toHaveLength(0);
  for (const { kind, submissions } of found) {
    const name = new RegExp(`^${reconciliation.kinds[kind]}\\s?${count(submissions)}`, 'u');
    await expect(section(page, 'What does not agree').getByRole('link', { name })).toBeVisible();
  }

  await tiles.getByRole('link', { name: /^Unexplained/u }).click();
  await expect(page).toHaveURL(/\/submissions\?.*reconciliation=unexplained/u);
  await expect(page.getByRole('grid', { name: 'Submissions' })).toHaveAttribute(
    'aria-rowcount',
    String(of('unexplained') + 1),
  );
  await expect(page.getByRole('button', { name: 'Take off: Reconciliation unexplained' })).toBeVisible();
});

test('a submission that does not add up is found from the page by keys, and says what is wrong with it', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await goByKeys(page, 'r', /\/reconciliation/u);
  // A few in a year: the page is opened at the days around the newest of them.
  const planted = await page.request.get(
    `/api/submissions?reconciliation=approvedWithFailedGate&limit=1&tz=Asia/Seoul`,
  );
  const at = Date.parse(((await planted.json()) as SubmissionsAnswer).items[0]!.createdAt);
  const around = [at - 86_400_000, at + 86_400_000].map((each) => new Date(each).toISOString().slice(0, 10));
  await page.goto(`/reconciliation?from=${around[0]}&to=${around[1]}&tz=Asia/Seoul`);
  const kind = section(page, 'What does not agree').getByRole('link', { name: /^Approved although a gate failed/u });
  await kind.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Submissions' })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/ARGOS approved this submission although its gate/u)).toBeVisible();
});

test('the filter counts kinds under the other limits, and narrows the page that it is on', async ({ page }) => {
  await page.goto(`/reconciliation?${DAYS}&status=rejected`);
  const disagreeing = section(page, 'What does not agree');
  await expect(disagreeing.getByText('Approved although a gate failed')).toBeVisible();
  await expect(disagreeing.getByRole('link', { name: /^Approved/u })).toHaveCount(0);
  await page.getByRole('button', { name: 'Reconciliation', exact: true }).click();
  const chip = page.getByRole('button', { name: /^Gate failed, its code is missing/u });
  await expect(chip).toContainText(/\d/u);
  const counted = Number((await chip.textContent())?.replaceAll(/\D/gu, ''));
  await chip.click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/reconciliation=failureWithoutCode/u);
  await expect(section(page, 'How many verdicts follow').getByRole('listitem').nth(1)).toContainText(count(counted));
});

test('nothing found is said, and a reading that fails can be tried again @failing', async ({ page }) => {
  await page.goto('/reconciliation?range=90d&q=zzzz-nothing');
  await expect(page.getByText('No submission matches these filters')).toBeVisible();
  await page.route('**/api/reconciliation?*', (route) => route.abort());
  await page.goto('/reconciliation?range=7d');
  const retry = page.getByRole('button', { name: /try again/iu });
  await expect(retry).toBeVisible();
  await page.unroute('**/api/reconciliation?*');
  await retry.click();
  await expect(section(page, 'What does not agree')).toBeVisible();
});

test('the foot tells how each gate is read, that it is the default, and where that is set', async ({ page }) => {
  await page.goto(`/reconciliation?${DAYS}`);
  const table = page.getByRole('region', { name: 'How each gate is read' }).getByRole('table');
  for (const gate of ['Same person', 'Passive liveness', 'Active liveness', 'Face protection', 'Helmet']) {
    await expect(table.getByRole('row', { name: new RegExp(`^${gate}`, 'u') })).toHaveText(
      `${gate}below its thresholdpassesswitches the gate offdefault`,
    );
  }
  for (const name of ['GATE_DIRECTION', 'GATE_EQUALITY', 'GATE_ZERO']) await expect(table).toContainText(name);
  await expect(table.getByRole('row', { name: /^Face unobstructed/u })).toContainText('above its threshold');
  await expect(page.getByText(/whatever its threshold says.*This is the default \(GATE_OCCLUSION\)\./u)).toBeVisible();
});
