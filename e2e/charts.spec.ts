import type { Locator, Page } from 'playwright/test';
import type { ExplorationAnswer } from '#lib/contract/exploration.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const chartOf = (page: Page, title: string): Locator => page.getByRole('region', { name: title, exact: true });

async function openExplore(page: Page, path: string): Promise<ExplorationAnswer> {
  const answer = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/exploration');
  await page.goto(path);
  return (await (await answer).json()) as ExplorationAnswer;
}

test('a comparison’s axis holds every estimate; few are marked as few, and a cut interval as cut', async ({ page }) => {
  const { comparison } = await openExplore(page, '/explore?range=last-month&tz=UTC');
  const rates = comparison?.rates ?? [];
  const few = rates.filter(({ a, b, difference }) => difference && !(a.enough && b.enough));
  expect(few.length).toBeGreaterThan(0);
  const rows = chartOf(page, 'Against another period').getByRole('listitem');
  await expect(rows).toHaveCount(rates.length);
  await expect(rows.filter({ hasText: 'too few' })).toHaveCount(few.length);
  for (const [index, { difference }] of rates.entries()) {
    const row = rows.nth(index);
    await expect(row.locator('[data-estimate]')).toHaveCount(difference ? 1 : 0);
    if (!difference) continue;
    const [track, dot] = [
      await row.locator('[data-track]').boundingBox(),
      await row.locator('[data-estimate]').boundingBox(),
    ];
    const middle = (dot?.x ?? -1) + (dot?.width ?? 0) / 2;
    expect(middle).toBeGreaterThanOrEqual((track?.x ?? 0) - 1);
    expect(middle).toBeLessThanOrEqual((track?.x ?? 0) + (track?.width ?? 0) + 1);
  }
  // The interval of a few reaches far beyond what the rest sets.
  await expect(rows.filter({ hasText: 'too few' }).first().locator('[data-cut]')).not.toHaveCount(0);
});

test('a list in a chart shows its rows whole, up to twelve, and its axis as wide as they are', async ({ page }) => {
  for (const [path, title] of [
    ['/explore?range=last-month&tz=UTC', 'Against another period'],
    ['/explore?range=12m&tz=UTC', 'Verdicts by policy version'],
    ['/?range=last-month&tz=UTC', 'Fail codes'],
  ] as const) {
    await page.goto(path);
    const rows = chartOf(page, title).getByRole('listitem');
    await expect(rows.first()).toBeVisible();
    const all = await rows.count();
    expect(all).toBeGreaterThan(4);
    const seen = await rows.evaluateAll((items) => {
      let list = items[0]?.parentElement ?? null;
      while (list && getComputedStyle(list).overflowY !== 'auto') list = list.parentElement;
      const bottom = list?.getBoundingClientRect().bottom ?? 0;
      const axis = list?.querySelector('[data-axis]')?.getBoundingClientRect();
      const floor = axis?.top ?? bottom;
      const boxes = items.map((item) => item.getBoundingClientRect());
      return {
        whole: boxes.filter((box) => box.bottom <= floor + 1).length,
        cut: boxes.filter((box) => box.top < floor - 1 && box.bottom > floor + 1).length,
      };
    });
    expect(seen, title).toEqual({ whole: Math.min(all, 12), cut: 0 });
  }
});

test('shades without a single hour of enough say so, and no scale from 0 to 0', async ({ page }) => {
  await page.goto('/explore?range=last-month&tz=UTC&submitType=kiosk');
  const chart = chartOf(page, 'By weekday and hour');
  await expect(chart).toContainText('No hour has 30 decided, so none is shaded');
  await expect(chart).not.toContainText('0% rejected');
});

test('no caption names a colour, which another theme may not have', async ({ page }) => {
  for (const [path, title] of [
    ['/explore?range=last-month&tz=UTC', 'Score against score'],
    ['/?range=last-month&tz=UTC', 'Rejection rate over time'],
  ] as const) {
    await page.goto(path);
    await expect(chartOf(page, title)).toBeVisible();
    const captions = await page.locator('main section > p:last-child').allInnerTexts();
    expect(captions.length).toBeGreaterThan(4);
    for (const caption of captions) expect(caption).not.toMatch(/\b(?:black|white|gr[ea]y|orange|blue)\b/iu);
  }
});

test('policy versions begin with what tells them apart; the whole of them is there on hover and focus', async ({
  page,
}) => {
  const { policyVersions } = await openExplore(page, '/explore?range=12m&tz=UTC');
  const rows = chartOf(page, 'Verdicts by policy version').getByRole('listitem');
  await expect(rows).toHaveCount(policyVersions.length);
  const names = await rows.evaluateAll((items) =>
    items.map((item) => {
      const name = item.querySelector<HTMLElement>('[data-name]');
      // What of the text is not cut away, by the width of its letters.
      const range = document.createRange();
      const text = name?.firstChild;
      if (!name || !text) return '';
      const right = name.getBoundingClientRect().right;
      let shown = (text.textContent ?? '').length;
      for (; shown > 0; shown--) {
        range.setStart(text, 0);
        range.setEnd(text, shown);
        if (range.getBoundingClientRect().right <= right - 8) break;
      }
      return (text.textContent ?? '').slice(0, shown);
    }),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names.some((name) => name.startsWith('Same person 80 → 85'))).toBe(true);
  const changed = rows.filter({ hasText: 'Same person 80 → 85' }).first();
  await changed.getByRole('link').focus();
  await expect(page.getByRole('tooltip')).toContainText(/Same person 85, Passive liveness \d+/u);
});

test('a threshold stands on its own number of the axis', async ({ page }) => {
  await page.goto('/?range=last-month&tz=UTC');
  const chart = chartOf(page, 'Same person: scores');
  const svg = chart.locator('svg.recharts-surface').first();
  await expect(svg).toBeVisible();
  const [tick, line] = await svg.evaluate((drawn) => {
    const number = [...drawn.querySelectorAll('text')].find(({ textContent }) => textContent === '80');
    const label = [...drawn.querySelectorAll('text')].find(({ textContent }) => textContent.startsWith('80 ·'));
    const box = number?.getBoundingClientRect();
    const dashed = label?.parentElement?.querySelector('line')?.getBoundingClientRect();
    return [box ? box.left + box.width / 2 : -1, dashed?.left ?? -2];
  });
  expect(Math.abs(tick - line)).toBeLessThan(1.5);
  // The number at the end is there whole.
  const [end, edge] = await svg.evaluate((drawn) => [
    [...drawn.querySelectorAll('text')].find(({ textContent }) => textContent === '100')?.getBoundingClientRect().right,
    drawn.getBoundingClientRect().right,
  ]);
  expect(end).toBeGreaterThan(0);
  expect(end).toBeLessThanOrEqual(edge);
});
