import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { parseThresholds } from '#lib/domain/what-if-text.ts';
import { replay, tallyRates } from '#lib/domain/what-if.ts';
import { formatRate } from '#lib/format/numbers.ts';
import { goByKeys } from './go-by-keys.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';
import { answerOf, count, day, expectTurned, PATH, slider, tile } from './what-if.ts';

test.use({ role: 'lead' });

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

test('sliders move by keys and ask the server nothing; the address says where they stand', async ({ page }) => {
  await page.goto(PATH);
  await expect(page.getByText('It re-plays history')).toBeVisible();
  await expect(page.getByText('Move a threshold to see what would change')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Per subject, first try' }).getByRole('columnheader')).toHaveCount(3);
  const answer = await answerOf(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/') && !pathname.startsWith('/api/sync')) asked.push(pathname);
  });
  await slider(page).focus();
  const before = Number(await slider(page).inputValue());
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowUp');
  await expect(slider(page)).toHaveValue(String(before + 4));
  await expect(page).toHaveURL(new RegExp(`thresholds=similarity-${before + 4}`, 'u'));
  const tally = replay(answer.cells, { similarity: before + 4 });
  expect(tally.toRejected).toBeGreaterThan(0);
  await expectTurned(page, tally.toRejected, tally.toApproved);
  await page.keyboard.press('Home');
  await expect(page.getByText('off for all')).toBeVisible();
  const off = replay(answer.cells, { similarity: 0 });
  await expectTurned(page, 0, off.toApproved);
  await page.getByRole('button', { name: 'Put back Same person' }).click();
  await expect(page).not.toHaveURL(/thresholds=/u);
  await expectTurned(page, 0, 0);
  expect(asked).toEqual([]);
});

test('a slider that moves is followed within a frame', async ({ page }) => {
  await page.goto(PATH);
  await expect(slider(page)).toBeVisible();
  // What the page does until the numbers stand: handler, counting and rendering, without painting. Of three sweeps the quickest, as other
  // work on the machine can only make them longer.
  const sweep = () =>
    slider(page).evaluate(async (element) => {
      const input = element as HTMLInputElement;
      const took: number[] = [];
      for (let points = 60; points < 100; points++) {
        await new Promise((done) => requestAnimationFrame(done));
        const began = performance.now();
        // Past what React has put on the element itself, so that it takes note.
        Reflect.set(HTMLInputElement.prototype, 'value', String(points), input);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        took.push(performance.now() - began);
      }
      return took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)] ?? Infinity;
    });
  const step = Math.min(await sweep(), await sweep(), await sweep());
  test.info().annotations.push({ type: 'median of a step, ms', description: step.toFixed(1) });
  expect(step).toBeLessThan(16);
});

test('numbers lead to as many rows as they say, both ways, and what can’t be judged', async ({ page }) => {
  const text = 'similarity-80.liveness-60';
  const { cells } = await answerOf(page);
  const tally = replay(cells, parseThresholds(text) ?? {});
  await page.goto(`${PATH}&thresholds=${text}`);
  await expectTurned(page, tally.toRejected, tally.toApproved);
  const unknown = tally.unknownApproved + tally.unknownRejected;
  for (const [name, said] of [
    ['Approved, would be rejected', tally.toRejected],
    ['Rejected, would be approved', tally.toApproved],
    ['Can’t be judged', unknown],
  ] as const) {
    const href = (await tile(page, name).getByRole('link').getAttribute('href')) ?? '';
    const answer = await page.request.get(`/api/submissions?limit=1&${href.split('?')[1] ?? ''}`);
    expect(((await answer.json()) as SubmissionsAnswer).total, name).toBe(said);
    expect(said, name).toBeGreaterThan(0);
  }
  await tile(page, 'Rejected, would be approved').getByRole('link').click();
  await expect(page).toHaveURL(/\/submissions\?.*whatIf=toApproved\.similarity-80\.liveness-60/u);
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText(
    'rejected, would be approved with Same person 80, Passive liveness 60',
  );
});

test('what is nobody’s to move stands where thresholds stand now', async ({ page }) => {
  const answer = await answerOf(page, `from=${day(90)}&to=${day(2)}&tz=UTC`);
  const own = answer.thresholds.find(({ gate }) => gate === 'similarity');
  const newest = (await (
    await page.request.get(`/api/submissions?from=${day(90)}&to=${day(2)}&tz=UTC&notPolicy=none&limit=1`)
  ).json()) as SubmissionsAnswer;
  expect(own?.latest).toBe(newest.items[0]?.policy?.similarity);
  // The simulator raises it within these days.
  expect(own?.uses.length).toBeGreaterThan(1);
  await page.goto(`/what-if?from=${day(90)}&to=${day(2)}&tz=UTC`);
  await expect(slider(page)).toHaveValue(String(own?.latest));
  await expect(page.getByText(new RegExp(`${own?.latest} · \\d+% \\(latest\\)`, 'u'))).toBeVisible();
});

test('rates say what they are of, and what was stays beside them', async ({ page }) => {
  const { cells } = await answerOf(page);
  const rates = (text: string) => tallyRates(replay(cells, parseThresholds(text) ?? {}));
  const [before, after] = [rates(''), rates('similarity-60')];
  expect(after.history).toEqual(before.now);
  expect(after.now.n).toBeLessThan(after.history.n);
  await page.goto(`${PATH}&thresholds=similarity-60`);
  const would = page.getByRole('listitem').filter({ hasText: /^Would be rejected/u });
  await expect(would).toContainText(
    `of ${count(after.now.n)} that can be judged, of which ${formatRate(after.now.rate)} were; ` +
      `of all ${count(before.now.n)}, ${formatRate(before.now.rate)} were`,
  );
  const table = page.getByRole('region', { name: 'Per subject, first try' });
  const row = (name: string) =>
    table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row('Were rejected, of all').getByRole('cell').first()).toContainText(formatRate(before.now.rate));
  await expect(row('Were rejected, of those that can be judged').getByRole('cell').first()).toContainText(
    formatRate(after.now.rate),
  );
});

test('the list of what turns is asked for, and each opens with its place among them', async ({ page }) => {
  await page.goto(`${PATH}&thresholds=similarity-90`);
  const section = page.getByRole('heading', { name: 'The submissions that would turn' }).locator('../..');
  await section.getByRole('button', { name: 'Show the newest' }).click();
  const rows = section.getByRole('row');
  await expect(rows.nth(1)).toContainText('Approved');
  for (const row of (await rows.all()).slice(1)) {
    const [, score = ''] = /Same person ([\d.]+) \/ 90/u.exec(await row.innerText()) ?? [];
    expect(Number(score)).toBeLessThan(90);
  }
  await rows.nth(1).getByRole('link').click();
  await expect(page.getByText(/^1 of [\d,]+$/u).first()).toBeVisible();
});

test('g w goes there, and the range is kept', async ({ page }) => {
  await page.goto('/explore?range=7d');
  await expect(page.getByRole('heading', { name: 'Explore' })).toBeVisible();
  await goByKeys(page, 'w', /\/what-if\?range=7d/u);
});
