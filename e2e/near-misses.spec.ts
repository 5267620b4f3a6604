import type { Page } from 'playwright/test';
import type { NearMissesAnswer } from '#lib/contract/near-misses.ts';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import type { WhatIfAnswer } from '#lib/contract/what-if.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { parseBand } from '#lib/domain/near-miss-text.ts';
import { distanceToFlip, nearMissOf } from '#lib/domain/near-miss.ts';
import type { Band } from '#lib/domain/near-miss.ts';
import { replay } from '#lib/domain/what-if.ts';
import { goByKeys } from './go-by-keys.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
/** Days that nothing arrives in any more. */
const DAYS = `from=${day(60)}&to=${day(2)}&tz=Asia/Seoul`;

const tile = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'How many came near' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${name}`, 'u') });
const count = (n: number) => n.toLocaleString('en-GB');

async function listed(page: Page): Promise<SubmissionItem[]> {
  const found: SubmissionItem[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await page.request.get(`/api/submissions?${DAYS}&limit=500${cursor && `&cursor=${cursor}`}`);
    const { items, nextCursor } = (await answer.json()) as SubmissionsAnswer;
    found.push(...items);
    cursor = nextCursor;
  }
  return found;
}

const answerOf = async (page: Page, band: string): Promise<NearMissesAnswer> =>
  (await (await page.request.get(`/api/near-misses?${DAYS}&band=${band}`)).json()) as NearMissesAnswer;

const flips = (items: readonly SubmissionItem[], status: string, band: Band) =>
  items.filter((item) => item.status === status && nearMissOf(item, band, DOCUMENTED_READING).flips);

test('page, API and a recount agree in points and in shares, and each number opens its rows, the nearest first', async ({
  page,
}) => {
  const items = await listed(page);
  await page.goto(`/near-misses?${DAYS}`);
  for (const text of ['points-2', 'share-5']) {
    const band = parseBand(text);
    if (!band) throw new Error('a band was asked for');
    const answer = await answerOf(page, text);
    const [rejected, approved] = [flips(items, 'rejected', band), flips(items, 'approved', band)];
    const alone = rejected.filter((item) => nearMissOf(item, band, DOCUMENTED_READING).by.length === 1);
    expect([answer.rejected.count, answer.approved.count, answer.only]).toEqual([
      rejected.length,
      approved.length,
      alone.length,
    ]);
    if (text === 'share-5') {
      await page.getByRole('radio', { name: '% of the scale' }).click();
      await page.getByRole('radiogroup', { name: 'How wide' }).getByRole('radio', { name: '5', exact: true }).click();
      await expect(page).toHaveURL(/band=share-5/u);
    }
    await expect(tile(page, 'Rejected just below')).toContainText(count(rejected.length));
    await expect(tile(page, 'Approved just above')).toContainText(count(approved.length));
    const byOne =
      alone.length === rejected.length
        ? 'All that were rejected just below were rejected by one gate alone.'
        : `${count(alone.length)} of those rejected just below were rejected by one gate alone.`;
    await expect(page.getByText(byOne)).toBeVisible();
  }

  await page.goto(`/near-misses?${DAYS}`);
  const rejected = flips(items, 'rejected', { unit: 'points', width: 2 });
  await tile(page, 'Rejected just below').getByRole('link').click();
  await expect(page).toHaveURL(/nearMiss=points-2\.flip.*sort=-lowestMargin/u);
  await expect(page.getByRole('grid', { name: 'Submissions' })).toHaveAttribute(
    'aria-rowcount',
    String(rejected.length + 1),
  );
  await expect(
    page.getByRole('button', { name: 'Take off: Near miss within 2 points of the other verdict' }),
  ).toBeVisible();
});

test('the nearest are listed on the page, and walked through with the keys from there', async ({ page }) => {
  const items = await listed(page);
  const distance = (item: SubmissionItem) => distanceToFlip(item, 'points', DOCUMENTED_READING) ?? Infinity;
  const nearest = flips(items, 'rejected', { unit: 'points', width: 2 }).toSorted((a, b) => distance(a) - distance(b));
  await page.goto(`/near-misses?${DAYS}`);
  const rows = page.getByRole('region', { name: 'Closest to flipping' }).getByRole('row');
  await expect(rows).toHaveCount(Math.min(10, nearest.length) + 1);
  await expect(rows.nth(1)).toContainText(nearest[0]?.authId ?? '?');
  await rows.nth(1).getByRole('link').click();
  await expect(page.getByText(`1 of ${count(nearest.length)}`)).toBeVisible();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(new RegExp(`/submissions/${nearest[1]?.authId}\\?`, 'u'));
});

test('the overview’s two numbers are those of this page, of the API and of the lists behind', async ({ page }) => {
  const items = await listed(page);
  const band = { unit: 'points', width: 2 } as const;
  for (const [limits, kept] of [
    ['', items],
    ['&submitType=form', items.filter(({ submitType }) => submitType === 'form')],
  ] as const) {
    const [rejected, approved] = [flips(kept, 'rejected', band).length, flips(kept, 'approved', band).length];
    expect(Math.min(rejected, approved)).toBeGreaterThan(5);
    await page.goto(`/?${DAYS}${limits}`);
    const lead = page.getByRole('region', { name: 'Worth a look' });
    await expect(lead.getByRole('link', { name: `${count(rejected)} rejected just below a threshold` })).toBeVisible();
    await lead.getByRole('link', { name: `${count(approved)} approved just above one` }).click();
    await expect(page).toHaveURL(/\/near-misses\?/u);
    await expect(tile(page, 'Rejected just below')).toContainText(count(rejected));
    await expect(tile(page, 'Approved just above')).toContainText(count(approved));
    for (const [name, said] of [
      ['Rejected just below', rejected],
      ['Approved just above', approved],
    ] as const) {
      const href = (await tile(page, name).getByRole('link').getAttribute('href')) ?? '';
      const answer = await page.request.get(`/api/submissions?limit=1&${href.split('?')[1] ?? ''}`);
      expect(((await answer.json()) as SubmissionsAnswer).total, name).toBe(said);
    }
  }
});

test('a gate’s move says what What-if says at that threshold, both ways, and leads there', async ({ page }) => {
  const { gates } = await answerOf(page, 'points-5');
  const { cells } = (await (await page.request.get(`/api/what-if?${DAYS}`)).json()) as WhatIfAnswer;
  const moves = gates.flatMap(({ gate, move }) => (move ? [{ gate, ...move }] : []));
  for (const { gate, to, toApproved, toRejected } of moves) {
    expect([toApproved, toRejected], gate).toEqual([
      replay(cells, { [gate]: to }).toApproved,
      replay(cells, { [gate]: to }).toRejected,
    ]);
  }
  const own = moves.find(({ gate }) => gate === 'similarity');
  if (!own) throw new Error('the simulator plants near misses of similarity');
  await page.goto(`/near-misses?${DAYS}&band=points-5`);
  const move = page.getByRole('listitem').filter({ hasText: `Same person ${own.threshold} → ${own.to}` });
  await expect(move.getByRole('link', { name: `${count(own.toApproved)} rejections would pass` })).toBeVisible();
  await expect(move).toContainText(/approvals? would be lost/u);
  await move.getByRole('link', { name: `What if Same person were ${own.to}?` }).click();
  await expect(page).toHaveURL(new RegExp(`/what-if\\?.*thresholds=similarity-${own.to}`, 'u'));
  for (const [name, said] of [
    ['Rejected, would be approved', own.toApproved],
    ['Approved, would be rejected', own.toRejected],
  ] as const) {
    const turned = page.getByRole('listitem').filter({ hasText: name });
    await expect(turned.getByText(count(said), { exact: true })).toBeVisible();
  }
});

test('the margins of a gate stand around its threshold, and their table opens rows', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await goByKeys(page, 'n', /\/near-misses/u);
  await page.goto(`/near-misses?${DAYS}`);
  const { gates } = await answerOf(page, 'points-2');
  const bin = gates.find(({ gate }) => gate === 'similarity')?.margins.find(({ from }) => from === -1);
  const chart = page.getByRole('region', { name: 'Margins of Same person', exact: true });
  await chart.getByRole('radio', { name: 'Table' }).click();
  const row = chart.getByRole('row', { name: /^−1 to under 0 points/u });
  await row.getByRole('link').first().click();
  await expect(page).toHaveURL(/similarityMargin=-1\.\.%3C0|similarityMargin=-1\.\.<0/u);
  await expect(page.getByRole('grid', { name: 'Submissions' })).toHaveAttribute(
    'aria-rowcount',
    String((bin?.rejected ?? 0) + 1),
  );
});

test('nothing found is said, and a reading that fails can be tried again @failing', async ({ page }) => {
  await page.goto('/near-misses?range=90d&q=zzzz-nothing');
  await expect(page.getByText('No submission matches these filters')).toBeVisible();
  await page.route('**/api/near-misses?*', (route) => route.abort());
  await page.goto('/near-misses?range=7d');
  const retry = page.getByRole('button', { name: /try again/iu });
  await expect(retry).toBeVisible();
  await page.unroute('**/api/near-misses?*');
  await page.route('**/api/submissions?*nearMiss*', (route) => route.abort());
  await retry.click();
  await expect(tile(page, 'Rejected just below')).toBeVisible();
  // The list within is asked for by itself.
  const closest = page.locator('section', { has: page.getByRole('heading', { name: 'Closest to flipping' }) });
  const again = closest.getByRole('button', { name: /try again/iu });
  await expect(again).toBeVisible();
  await page.unroute('**/api/submissions?*nearMiss*');
  await again.click();
  await expect(closest.getByRole('table')).toBeVisible();
});
