import type { Locator, Page } from 'playwright/test';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const MONTH = '/?from=2026-10-01&to=2026-10-31&tz=Asia/Seoul';
const RATES = 'Rejection rate over time';
const VERDICTS = 'Verdicts over time';
const SCORES = 'Same person: scores';

/** Opens an overview, and counts from then on what is asked of it. */
async function openOverview(page: Page, path: string) {
  const asked: string[] = [];
  const answers: Promise<OverviewAnswer>[] = [];
  page.on('response', (response) => {
    const url = new URL(response.url());
    if (url.pathname !== '/api/overview') return;
    asked.push(url.search);
    const answer = response.json() as Promise<OverviewAnswer>;
    // A test may end before the last answer, which it then does not look at.
    answer.catch(() => undefined);
    answers.push(answer);
  });
  await page.goto(path);
  await expect(page.getByRole('region', { name: VERDICTS, exact: true }).locator('svg').first()).toBeVisible();
  return { asked, latest: async () => (await Promise.all(answers)).at(-1) };
}

const plotOf = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: title, exact: true }).getByRole('slider');

/** Places in a plot, as shares of its width; the pointer stays down. */
async function dragAcross(page: Page, plot: Locator, from: number, to: number) {
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (!box) throw new Error('the plot is not drawn');
  const y = box.y + box.height * 0.6;
  await page.mouse.move(box.x + from * box.width, y);
  await page.mouse.down();
  await page.mouse.move(box.x + ((from + to) / 2) * box.width, y, { steps: 4 });
  await page.mouse.move(box.x + to * box.width, y, { steps: 4 });
}

async function listTotal(page: Page, query: string): Promise<number> {
  const answer = await page.request.get(`/api/submissions?${query}`);
  expect(answer.ok()).toBe(true);
  return ((await answer.json()) as SubmissionsAnswer).total;
}

test('a drag across a chart over time shows its days, in one request; Back undoes it', async ({ page }) => {
  const { asked, latest } = await openOverview(page, MONTH);
  const plot = plotOf(page, VERDICTS);
  // 31 bars: from the middle of the 5th to that of the 12th, and to the left at the end.
  await dragAcross(page, plot, 11.5 / 31, 4.5 / 31);
  await expect(plot).toHaveAttribute('aria-valuetext', '5 – 12 Oct 2026');
  await expect(plot.getByText('5 – 12 Oct 2026')).toBeVisible();
  expect(page.url()).toContain('from=2026-10-01');
  await page.mouse.up();

  await expect(page).toHaveURL(/\/\?from=2026-10-05&to=2026-10-12&tz=Asia\/Seoul/);
  await expect(page.getByRole('button', { name: /5 – 12 Oct 2026/ })).toBeVisible();
  await expect(page.getByRole('region', { name: RATES, exact: true })).toContainText('5 – 12 Oct 2026 · Asia/Seoul');
  expect(asked.length, asked.join('\n')).toBe(2);
  const total = (await latest())?.totals.submissions;
  expect(total).toBeGreaterThan(0);
  expect(await listTotal(page, 'from=2026-10-05&to=2026-10-12&tz=Asia/Seoul')).toBe(total);

  await page.goBack();
  await expect(page).toHaveURL(/from=2026-10-01&to=2026-10-31/);
  await expect(page.getByRole('region', { name: RATES, exact: true })).toContainText('1 – 31 Oct 2026');
  // Once more, where the plot has the focus and the press takes it away.
  await dragAcross(page, plot, 4.5 / 31, 11.5 / 31);
  await expect(plot).toHaveAttribute('aria-valuetext', '5 – 12 Oct 2026');
});

test('Esc lets go of a drag, and a click without one still opens the rows', async ({ page }) => {
  const { asked } = await openOverview(page, MONTH);
  const plot = plotOf(page, RATES);
  await dragAcross(page, plot, 0.2, 0.6);
  await expect(plot.locator('[data-brush]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(plot.locator('[data-brush]')).toHaveCount(0);
  await page.mouse.up();
  await expect(plot).toHaveAttribute('aria-valuetext', 'nothing chosen');
  expect(page.url()).toContain('from=2026-10-01&to=2026-10-31');
  expect(asked.length).toBe(1);

  const box = await plot.boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 20);
  await expect(page.getByRole('region', { name: RATES, exact: true }).getByText('16 Oct 2026')).toBeVisible();
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(/\/submissions\?from=2026-10-16&to=2026-10-16&tz=Asia\/Seoul&status=rejected/);
});

test('by keys alone: walk, extend, apply, and hear what is shown', async ({ page }) => {
  const { asked, latest } = await openOverview(page, MONTH);
  const plot = plotOf(page, RATES);
  await plot.focus();
  await page.keyboard.press('Home');
  await expect(plot).toHaveAttribute('aria-valuetext', /^1 Oct 2026: Rejection rate [\d.]+%, 95 % interval/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(plot).toHaveAttribute('aria-valuetext', '3 – 5 Oct 2026');
  await page.keyboard.press('Escape');
  await expect(plot).toHaveAttribute('aria-valuetext', 'nothing chosen');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2026-10-28&to=2026-10-31/);
  await expect(page.getByText('Now shown: 28 – 31 Oct 2026')).toBeAttached();
  await expect(plot).toBeFocused();
  await expect(page.getByRole('region', { name: RATES, exact: true })).toContainText('28 – 31 Oct 2026 · Asia/Seoul');
  expect(asked.length).toBe(2);
  expect(await listTotal(page, 'from=2026-10-28&to=2026-10-31&tz=Asia/Seoul')).toBe(
    (await latest())?.totals.submissions,
  );
});

test('hours are chosen by the day; of a single day there is nothing to choose', async ({ page }) => {
  await openOverview(page, '/?from=2026-10-10&to=2026-10-11&tz=Asia/Seoul');
  const plot = plotOf(page, VERDICTS);
  await dragAcross(page, plot, 0.1, 0.2);
  await expect(plot).toHaveAttribute('aria-valuetext', '10 Oct 2026');
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2026-10-10&to=2026-10-10/);
  await expect(page.getByRole('region', { name: VERDICTS, exact: true })).toContainText('10 Oct 2026 · Asia/Seoul');
  await dragAcross(page, plot, 0.1, 0.6);
  await expect(plot.locator('[data-brush]')).toHaveCount(0);
  await page.mouse.up();
});

test('a drag across a histogram narrows to its scores, and chip, bars and list agree', async ({ page }) => {
  const { asked, latest } = await openOverview(page, MONTH);
  const before = await latest();
  const plot = plotOf(page, SCORES);
  await dragAcross(page, plot, 0.5, 0.8);
  const words = /^(\d+) to under (\d+) points$/.exec((await plot.getAttribute('aria-valuetext')) ?? '');
  const [from, to] = [Number(words?.[1]), Number(words?.[2])];
  expect(to).toBeGreaterThan(from + 1);
  await page.mouse.up();
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Same person, score');
  const range = new URL(page.url()).searchParams.get('similarityScore') ?? '';
  expect(range).toBe(`${from}..<${to}`);
  await expect(page.getByRole('region', { name: 'The period in numbers' })).not.toContainText(
    before?.totals.submissions.toLocaleString('en-US') ?? '',
  );
  expect(asked.length, asked.join('\n')).toBe(2);
  const bars = before?.histograms.find(({ gate }) => gate === 'similarity');
  const drawn = [bars?.approved, bars?.rejected, bars?.other]
    .flatMap((counts) => counts?.slice(from, to) ?? [])
    .reduce((sum, count) => sum + count, 0);
  expect(drawn).toBeGreaterThan(0);
  expect((await latest())?.totals.submissions).toBe(drawn);
  expect(
    await listTotal(page, `from=2026-10-01&to=2026-10-31&tz=Asia/Seoul&similarityScore=${encodeURIComponent(range)}`),
  ).toBe(drawn);
  await page.goBack();
  await expect(page.getByRole('list', { name: 'Filters' })).toHaveCount(0);
});

test('the axis of scores follows the scores chosen', async ({ page }) => {
  await openOverview(page, `${MONTH}&similarityScore=78..<88`);
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText('78 to under 88');
  const plot = plotOf(page, SCORES);
  await plot.focus();
  await page.keyboard.press('Home');
  await expect(plot).toHaveAttribute('aria-valuetext', /^78 to under 79 points/);
  await page.keyboard.press('End');
  await expect(plot).toHaveAttribute('aria-valuetext', /^87 to under 88 points/);
});

for (const title of [RATES, SCORES]) {
  test(`a drag across “${title}” leaves nothing of the marks before on the new ones`, async ({ page }) => {
    const { asked } = await openOverview(page, MONTH);
    const chart = page.getByRole('region', { name: title, exact: true });
    await dragAcross(page, plotOf(page, title), 0.5, 0.8);
    await page.mouse.up();
    await expect.poll(() => asked.length).toBe(2);
    await expect(page.locator('.opacity-60')).toHaveCount(0);
    await expect(page).not.toHaveURL(/from=2026-10-01&to=2026-10-31&tz=Asia\/Seoul$/);
    // The page may have moved under the pointer, which Recharts takes for a move of it: what it draws then is not shown.
    for (const mark of ['.recharts-tooltip-cursor', '.recharts-active-dot', '.recharts-tooltip-wrapper dl'])
      await expect(chart.locator(mark).filter({ visible: true })).toHaveCount(0);
  });
}

for (const title of [VERDICTS, RATES]) {
  test(`a click that no move came before opens the mark of “${title}” under it`, async ({ page }) => {
    await openOverview(page, MONTH);
    const chart = page.getByRole('region', { name: title, exact: true });
    const box = await plotOf(page, title).boundingBox();
    const at = { x: (box?.x ?? 0) + (20.3 / 31) * (box?.width ?? 0), y: (box?.y ?? 0) + 4 };
    const click = (x: number, y: number) =>
      chart.locator('.recharts-wrapper').first().dispatchEvent('click', { clientX: x, clientY: y, bubbles: true });
    // Beside the plot, on the numbers of its axis, there is no mark.
    await click((box?.x ?? 0) - 20, at.y);
    await click(at.x, at.y);
    await expect(page).toHaveURL(/from=2026-10-21&to=2026-10-21/);
  });
}

test.describe('under a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a drag across chooses, one up or down scrolls', async ({ page }) => {
    await openOverview(page, MONTH);
    const plot = plotOf(page, VERDICTS);
    await plot.scrollIntoViewIfNeeded();
    const client = await page.context().newCDPSession(page);
    const drag = async (dx: number, dy: number) => {
      const box = await plot.boundingBox();
      const [x, y] = [(box?.x ?? 0) + 100, (box?.y ?? 0) + 100];
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      for (let step = 1; step <= 8; step++) {
        const touchPoints = [{ x: x + (dx * step) / 8, y: y + (dy * step) / 8 }];
        await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
      }
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const top = () => page.evaluate(() => window.scrollY);
    const before = await top();
    await drag(5, -120);
    await expect.poll(top).toBeGreaterThan(before);
    expect(page.url()).toContain('from=2026-10-01&to=2026-10-31');
    await drag(120, 5);
    await expect(page).not.toHaveURL(/from=2026-10-01&to=2026-10-31/);
    await expect(page).toHaveURL(/\/\?from=2026-10-\d\d&to=2026-10-\d\d/);
  });
});
