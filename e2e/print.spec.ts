import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const PATH = '/?from=2026-10-01&to=2026-10-31&tz=Asia/Seoul&status=rejected&similarityScore=70..90';

test('the printed overview says what it is of, and leaves out what only a screen can do', async ({ page }) => {
  await page.goto(PATH);
  const chart = page.getByRole('region', { name: 'Verdicts over time', exact: true });
  await expect(chart.locator('svg.recharts-surface').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  const onScreen = await chart.locator('svg.recharts-surface').first().boundingBox();

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const head = page.locator('header', { hasText: 'FaceAuth Review' }).filter({ visible: true });
  await expect(head.getByRole('heading', { name: 'Overview' })).toBeVisible();
  for (const text of [
    '1 – 31 Oct 2026 (31 days)',
    'Asia/Seoul',
    'Verdict: Rejected; Same person, score: 70 to 90',
    'Simulated data',
  ]) {
    await expect(head).toContainText(text);
  }
  await expect(head.getByText(/^\d+ \w+ 20\d\d, \d\d:\d\d:\d\d$/)).toBeVisible();
  for (const name of ['Print', 'Take off: Verdict Rejected', 'Chart']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('radio')).toHaveCount(0);
  // Few rows stand below their chart, where nobody can switch to them.
  await expect(page.getByRole('region', { name: 'Submit types' }).getByRole('table')).toBeVisible();
  const onPaper = await chart.locator('svg.recharts-surface').first().boundingBox();
  expect(onPaper?.width).toBe(680);
  expect(onScreen?.width).not.toBe(680);

  await page.emulateMedia({ media: null });
  await expect(head).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
});

test('as PDF: A4, light, pages numbered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(PATH);
  await expect(
    page.getByRole('region', { name: 'Verdicts over time', exact: true }).locator('svg.recharts-surface').first(),
  ).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)];
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.length).toBeLessThan(9);
  for (const [, width, height] of sizes) {
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  }
  // Numbers in the margin are drawn by the browser, and no part of the page's text: this is what it is told.
  const margins = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) => (rule instanceof CSSMediaRule && rule.conditionText === 'print' ? [...rule.cssRules] : [rule]))
      .filter((rule) => rule instanceof CSSPageRule)
      .map((rule) => rule.cssText),
  );
  expect(margins.join()).toMatch(/@bottom-right \{[^}]*counter\(page\)[^}]*counter\(pages\)/u);
});
