import { replay } from '#lib/domain/what-if.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';
import { answerOf, count, expectTurned, field, PATH, slider } from './what-if.ts';

test.use({ role: 'lead' });

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

test('the curve and the map tell of what is pointed at, and of what keys come to', async ({ page }) => {
  const { cells } = await answerOf(page);
  await page.goto(PATH);
  const curve = page.getByRole('region', { name: 'One gate, every threshold', exact: true });
  const at = (points: number) => {
    const tally = replay(cells, { similarity: points });
    return `More rejected${count(tally.toRejected)}Fewer rejected${count(tally.toApproved)}`;
  };
  await curve.getByRole('slider').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(curve.getByText('Same person 99', { exact: true })).toBeVisible();
  await expect(curve).toContainText(at(99));
  await page.keyboard.press('Escape');
  await curve.getByRole('img').hover();
  await expect(curve.getByText(/^Same person \d+$/u)).toBeVisible();

  const map = page.getByRole('region', { name: 'Two gates together', exact: true });
  const plot = map.getByRole('application');
  await plot.hover({ position: { x: 40, y: 40 } });
  await expect(map.getByText(/^Same person .+, Passive liveness .+$/u).first()).toBeVisible();
  await curve.getByRole('heading').hover();
  await plot.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
  // The first key comes to the first square.
  await expect(map.getByText('Same person 5, Passive liveness 10', { exact: true })).toBeVisible();
  const pair = replay(cells, { similarity: 5, liveness: 10 });
  await expect(map).toContainText(`More rejected${count(pair.toRejected)}Fewer rejected${count(pair.toApproved)}`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/thresholds=similarity-5\.liveness-10/u);
  await expectTurned(page, pair.toRejected, pair.toApproved);
});

test('a number typed, a curve and a map of squares', async ({ page }) => {
  await page.goto(PATH);
  await field(page).fill('88');
  await expect(slider(page)).toHaveValue('88');
  await expect(page.getByText(/Same person at 88: [\d.]+% would be rejected/u)).toBeVisible();
  const map = page.getByRole('region', { name: 'Two gates together', exact: true });
  await map.getByRole('radio', { name: 'Table' }).click();
  await expect(map.getByRole('row')).toHaveCount(401);
  const curve = page.getByRole('region', { name: 'One gate, every threshold', exact: true });
  await curve.getByRole('radio', { name: 'Table' }).click();
  await expect(curve.getByRole('row')).toHaveCount(102);
  const { cells } = await answerOf(page);
  const { toRejected } = replay(cells, { similarity: 88 });
  await expect(curve.getByRole('row').nth(89)).toContainText(count(toRejected));
});
