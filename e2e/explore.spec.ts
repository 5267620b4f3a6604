import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import type { OverviewAnswer } from '#lib/contract/overview.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const PATH = '/explore?range=last-month&tz=Asia/Kolkata&y=activeLiveness';

/** Opens a link, and expects its list to have as many rows as the mark said. */
async function expectRows(page: Page, { href, said }: Said): Promise<void> {
  await page.goto(href);
  await expectShown(page, said, href);
}

async function expectShown(page: Page, said: number, about: string): Promise<void> {
  const shown = new RegExp(`^${said.toLocaleString('en')} submissions?$`, 'u');
  await expect(page.getByRole('main').getByText(shown).first(), about).toBeVisible();
}

async function tableOf(page: Page, title: string): Promise<Locator> {
  const chart = page.getByRole('region', { name: title, exact: true });
  await chart.getByRole('radio', { name: 'Table' }).click();
  return chart.getByRole('table');
}

interface Said {
  href: string;
  said: number;
}

/** The rows of a table by the links in their first cell, with the number in one of the others. */
async function marksOf(table: Locator, column: string, most = 3): Promise<Said[]> {
  const index = (await table.getByRole('columnheader').allInnerTexts()).indexOf(column);
  const marks: Said[] = [];
  for (const row of (await table.getByRole('row').all()).slice(1)) {
    const link = row.getByRole('rowheader').getByRole('link');
    if (marks.length >= most || (await link.count()) === 0) continue;
    const said = Number((await row.locator('th, td').nth(index).innerText()).replaceAll(',', ''));
    if (said > 0) marks.push({ href: (await link.getAttribute('href')) ?? '', said });
  }
  return marks;
}

for (const [title, column] of [
  ['Fail codes that come together', 'Submissions'],
  ['By weekday and hour', 'Submissions'],
  ['Verdicts by submit type', 'Submissions'],
  ['Verdicts by policy version', 'Submissions'],
  ['Score against score', 'Submissions'],
  ['Per submission and per subject', 'Submissions behind the link'],
] as const) {
  test(`every mark of “${title}” leads to as many rows as it says`, async ({ page }) => {
    await page.goto(PATH);
    const marks = await marksOf(await tableOf(page, title), column, title.startsWith('Per ') ? 4 : 3);
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) {
      expect(mark.href).toContain('tz=Asia/Kolkata');
      await expectRows(page, mark);
    }
  });
}

test('both sides of a comparison lead to the rows that they count', async ({ page }) => {
  await page.goto(`${PATH}&compare=month`);
  const links = (await tableOf(page, 'Against another period')).getByRole('row').nth(1).getByRole('link');
  const said: Said[] = [];
  for (const link of await links.all()) {
    const count = /\(([\d,]+)\)/u.exec(await link.innerText())?.[1] ?? '';
    said.push({ href: (await link.getAttribute('href')) ?? '', said: Number(count.replaceAll(',', '')) });
  }
  expect(said).toHaveLength(2);
  for (const mark of said) await expectRows(page, mark);
});

test('days under another policy are compared with that said, and it leads to the change', async ({ page }) => {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  const year = `from=${day(Date.now() - 360 * 86_400_000)}&to=${day(Date.now())}&tz=UTC`;
  const { policyChanges } = (await (await page.request.get(`/api/overview?${year}`)).json()) as OverviewAnswer;
  const change = Date.parse(policyChanges.at(-1)!.at);
  await page.goto(`/explore?from=${day(change + 86_400_000)}&to=${day(change + 2 * 86_400_000)}&tz=UTC&compare=week`);
  const chart = page.getByRole('region', { name: 'Against another period', exact: true });
  await chart.getByRole('link', { name: /^The policy changed between or within the days compared: / }).click();
  await expect(page).toHaveURL(new RegExp(`/policies\\?.*from=${day(change - 6 * 86_400_000)}`, 'u'));
  await expect(page.getByRole('heading', { level: 1, name: 'Policies' })).toBeVisible();
});

test('with days before the first submission nothing is compared, and both pages say so in the same words', async ({
  page,
}) => {
  const words = /No change is shown: the days to compare with were not all read/u;
  await page.goto('/explore?range=12m&tz=UTC');
  const chart = page.getByRole('region', { name: 'Against another period', exact: true });
  await expect(chart.getByText(words)).toBeVisible();
  await expect(chart.getByRole('link')).toHaveCount(0);
  await page.goto('/explore?range=30d&tz=UTC');
  await expect(chart.getByText(/minus/u)).toBeVisible();
  await expect(chart.getByText(words)).toHaveCount(0);
  await page.goto('/?range=12m&tz=UTC');
  await expect(page.getByText(words)).toBeVisible();
});

test('gates and period are chosen, and the address says them; a filter narrows every chart', async ({ page }) => {
  await page.goto(PATH);
  await page.getByRole('button', { name: 'Across: Same person' }).click();
  await page.getByRole('menuitemradio', { name: 'Passive liveness' }).click();
  await expect(page).toHaveURL(/x=liveness/u);
  await page.getByRole('button', { name: 'Compare with: Days before' }).click();
  await page.getByRole('button', { name: 'A week earlier' }).click();
  await expect(page).toHaveURL(/compare=week/u);
  await page.goBack();
  await expect(page).not.toHaveURL(/compare=week/u);
  await page.goto(`${PATH}&submitType=api`);
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText('api');
  const [type] = await marksOf(await tableOf(page, 'Verdicts by submit type'), 'Submissions');
  expect(type?.href).toContain('submitType=api');
});

test('a combination is opened from the chart, by keyboard', async ({ page }) => {
  await page.goto(PATH);
  const chart = page.getByRole('region', { name: 'Fail codes that come together', exact: true });
  const column = chart.getByRole('link').first();
  const said = Number(
    /: ([\d,]+) submissions/u.exec((await column.getAttribute('aria-label')) ?? '')?.[1]?.replaceAll(',', ''),
  );
  await column.focus();
  await page.keyboard.press('Enter');
  await expectShown(page, said, 'the combination');
});

async function download(page: Page, title: string, kind: string) {
  await page.getByRole('button', { name: `Download ${title}` }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: kind }).click();
  const file = await saved;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a chart is taken away as data: a record for each row of its table', async ({ page }) => {
  await page.goto(PATH);
  const { name, bytes } = await download(page, 'Verdicts by submit type', 'Data (CSV)');
  expect(name).toMatch(/^verdicts-by-submit-type_\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}_asia-kolkata_as-of-.*\.csv$/u);
  const [header = '', ...records] = bytes.toString('utf8').trimEnd().split('\r\n');
  expect(header).toBe(
    '\ufeffType,Submissions,Approved,Rejected,Other,Rate,95 % interval,Decided,Chart,From,To,Zone,As of',
  );
  const table = await tableOf(page, 'Verdicts by submit type');
  expect(records).toHaveLength((await table.getByRole('row').count()) - 1);
  const [, submissions] = (records[0] ?? '').split(',');
  expect(Number(submissions)).toBe((await marksOf(table, 'Submissions', 1))[0]?.said);
});

for (const [path, title] of [
  [PATH, 'Fail codes that come together'],
  [PATH, 'By weekday and hour'],
  ['/?range=12m&tz=UTC', 'Rejection rate over time'],
] as const) {
  test(`“${title}” is taken away as a picture that stands alone`, async ({ page }) => {
    await page.goto(path);
    const chart = page.getByRole('region', { name: title, exact: true });
    await expect(chart).toBeVisible();
    if (path !== PATH) await expect(chart.locator('svg.recharts-surface').first()).toBeVisible();
    const svg = (await download(page, title, 'Picture (SVG)')).bytes.toString('utf8');
    const parsed = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml');
      const shapes = document.querySelectorAll('rect, path, circle, line').length;
      return { error: document.querySelector('parsererror')?.textContent ?? null, shapes };
    }, svg);
    expect(parsed.error).toBeNull();
    expect(parsed.shapes).toBeGreaterThan(5);
    expect(svg).toContain(title);
    expect(svg).not.toContain('var(--');
    const { bytes } = await download(page, title, 'Picture (PNG)');
    expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(bytes.length).toBeGreaterThan(5_000);
  });
}

test('changes of the policy are told over time', async ({ page }) => {
  await page.goto('/?range=12m&tz=UTC');
  const table = await tableOf(page, 'Rejection rate over time');
  await expect(table.getByRole('columnheader', { name: 'Policy changed' })).toBeVisible();
  await expect(table).toContainText('Same person 80 → 85');
});
