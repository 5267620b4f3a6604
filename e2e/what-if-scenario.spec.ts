import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';
import { tile } from './what-if.ts';

test.use({ role: 'lead' });

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

test('a scenario is kept, named, compared, and handed over as a memo', async ({ page }) => {
  await page.goto('/what-if?range=90d&tz=UTC&thresholds=similarity-88');
  const comparison = page.getByRole('region', { name: 'Beside another scenario' });
  await page.getByRole('button', { name: 'Compare with' }).click();
  await page.getByRole('menuitem', { name: 'These thresholds, as they are now' }).click();
  await page.getByRole('spinbutton', { name: 'Same person, threshold as a number' }).fill('75');
  const head = comparison.getByRole('row').first();
  await expect(head).toContainText('Same person 75');
  await expect(head).toContainText('Same person 88');
  await expect(page).toHaveURL(
    /thresholds=similarity-75.*against=similarity-88|against=similarity-88.*thresholds=similarity-75/u,
  );
  // Each counts as its own page would.
  const rejected = async (thresholds: string) => {
    const other = await page.context().newPage();
    await other.goto(`/what-if?range=90d&tz=UTC&thresholds=${thresholds}`);
    const text = await tile(other, 'Approved, would be rejected').locator('span').nth(1).textContent();
    await other.close();
    return text;
  };
  const row = comparison
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Approved, would be rejected', exact: true }) });
  await expect(row.getByRole('cell')).toHaveText([
    (await rejected('similarity-75'))!,
    (await rejected('similarity-88'))!,
  ]);
  // Saved by name, it is there to be compared with.
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Looser faces');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=/u);
  await page.getByRole('button', { name: 'Compare with' }).click();
  await expect(page.getByRole('menuitem', { name: 'Looser faces: Same person 75' })).toBeVisible();
  await page.keyboard.press('Escape');
  // On paper: what it is of, without what only a screen can do.
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('header', { hasText: 'FaceAuth Review' }).filter({ visible: true });
  for (const text of ['UTC', 'Same person 75', 'Looser faces', 'Same person 88', 'Simulated data'])
    await expect(paper).toContainText(text);
  await expect(page.getByRole('slider')).toHaveCount(0);
  await expect(comparison.getByRole('table')).toBeVisible();
  await page.emulateMedia({ media: null });
});
