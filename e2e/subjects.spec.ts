import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import type { PatternKind } from '#lib/domain/subject-presets.ts';
import type { SubjectsAnswer } from '#lib/contract/subjects.ts';
import { expect, test } from './page.ts';
import { signInSimulated } from './session.ts';
import type { Session } from './session.ts';
import { mirrorComplete } from './upstream.ts';

test.use({ role: 'lead' });

const PATH = '/subjects?range=12m&tz=UTC';
/** As many as the simulator plants in its year (simulator/README.md); nobody else does these things there. */
const PLANTED = { burst: 14, probing: 9, hostedToApi: 45 } as const;

async function ask(session: Session, query: string): Promise<SubjectsAnswer> {
  return (await (await session.fetch(`/api/subjects?limit=200&${query}`)).json()) as SubjectsAnswer;
}

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
  await expect.poll(async () => (await ask(session, '')).lookedThrough, { timeout: 60_000 }).toBe(true);
});

/** How many subjects the list says it has. */
async function expectListed(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('status').getByText(`${count} subjects with a pattern`)).toBeVisible();
}

for (const [kind, name] of [
  ['burst', 'Burst'],
  ['probing', 'Probing'],
  ['hostedToApi', 'Page to API'],
] as const satisfies [PatternKind, string][]) {
  test(`everybody who was planted as “${name}” is found, and nobody else`, async ({ page }) => {
    await page.goto(PATH);
    const chip = page.getByRole('group', { name: 'Patterns' }).getByRole('button', { name: `${name}, ` });
    await expect(chip).toHaveAccessibleName(`${name}, ${PLANTED[kind]}`);
    await chip.click();
    await expect(page).toHaveURL(new RegExp(`pattern=${kind}`, 'u'));
    await expectListed(page, PLANTED[kind]);
    const rows = page.getByRole('table', { name: 'Subjects, the highest score first' }).locator('tbody tr');
    await expect(rows).toHaveCount(PLANTED[kind]);
    for (const row of await rows.all()) await expect(row.getByText(name, { exact: true }).first()).toBeVisible();
  });
}

test('one of the farm is opened by keys, and says that it went from the hosted page to the API', async ({ page }) => {
  await page.goto(`${PATH}&pattern=hostedToApi`);
  await expectListed(page, PLANTED.hostedToApi);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  const first = page.locator('[data-subject]').first();
  await expect(first).toBeFocused();
  const subject = await first.innerText();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/subjects/${subject}\\?`, 'u'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(subject);
  const reason = page.getByRole('link', { name: /2 rejections on the hosted page, then approved by the API/u });
  await expect(reason).toBeVisible();
  // The reason leads to its attempts, which are marked.
  await reason.click();
  await expect(page).toHaveURL(/reason=0.*#attempt-/u);
  const attempts = page.getByRole('table', { name: 'Attempts of the subject, oldest first' }).locator('tbody tr');
  await expect(attempts).toHaveCount(3);
  await expect(attempts.filter({ hasText: 'part of what was chosen above' })).toHaveCount(3);
  await expect(attempts.nth(0)).toContainText('form');
  await expect(attempts.nth(2)).toContainText('api');
  await expect(attempts.nth(2)).toContainText('Approved');
  // An attempt leads to its submission, and that one back.
  await attempts.nth(2).getByRole('link').click();
  await expect(page.getByText('Policy of this record')).toBeVisible();
  await expect(page.getByText('1 of 3')).toBeVisible();
  await page.getByRole('link', { name: 'All attempts, and patterns among them' }).first().click();
  await expect(page).toHaveURL(new RegExp(`/subjects/${subject}\\?`, 'u'));
  // Esc goes back to the list.
  await expect(page.getByRole('heading', { level: 1 })).toContainText(subject);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/subjects(\?|$)/u);
});

test('who probes is told by gate, by how far they came, and in the chart', async ({ page }) => {
  await page.goto(`${PATH}&pattern=probing`);
  await page.locator('[data-subject]').first().click();
  await expect(
    page.getByRole('link', { name: /“Same person” climbed in \d+ tries, from .* under the threshold/u }),
  ).toBeVisible();
  const chart = page.getByRole('region', { name: 'Attempts over time', exact: true });
  const said = (await chart.getByRole('img').first().getAttribute('aria-label')) ?? '';
  const [, scored = ''] = /(\d+) of \d+ attempts carry a score/u.exec(said) ?? [];
  expect(Number(scored)).toBeGreaterThanOrEqual(5);
  await expect(chart.locator('[data-mark]')).toHaveCount(Number(/of (\d+) attempts/u.exec(said)?.[1]));
  await chart.getByRole('radio', { name: 'Table' }).click();
  await expect(chart.getByRole('rowheader').first().getByRole('link')).toBeVisible();
});

test('every number of a subject leads to its rows', async ({ page, session }) => {
  const [item] = (await ask(session, 'pattern=burst')).items;
  await page.goto(`/subjects/${item?.subject}?tz=UTC`);
  await page
    .getByRole('definition')
    .getByRole('link', { name: String(item?.rejected), exact: true })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`subject=${item?.subject}`, 'u'));
  await expect(
    page
      .getByRole('main')
      .getByText(/^\d+ submissions?$/u)
      .first(),
  ).toHaveText(`${item?.rejected} submission${item?.rejected === 1 ? '' : 's'}`);
});

test('the list goes on from page to page, and the address says which', async ({ page, session }) => {
  const { total } = await ask(session, 'from=2000-01-01');
  expect(total).toBeGreaterThan(100);
  await page.goto('/subjects?range=all&tz=UTC');
  const pages = page.getByRole('navigation', { name: 'Pages of the list' });
  await expect(pages).toContainText('1 – 50 of');
  await pages.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/page=2/u);
  await expect(pages).toContainText('51 – 100 of');
  await page.goBack();
  await expect(pages).toContainText('1 – 50 of');
});

test('a subject has no violation, wide and narrow, light and dark', async ({ page, session }) => {
  const [item] = (await ask(session, 'pattern=probing')).items;
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`/subjects/${item?.subject}?tz=UTC&reason=0`);
      await expect(page.getByText('Every attempt')).toBeVisible();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
  }
});

test.describe('for whoever is not shown subjects', () => {
  test(
    'the list has no ids and says why, and leads to the attempts',
    { tag: '@failing' },
    async ({ browser, session }, info) => {
      const baseURL = info.project.use.baseURL ?? '';
      const [item] = (await ask(session, 'pattern=hostedToApi')).items;
      const auditor = await signInSimulated(baseURL, 'auditor');
      const context = await browser.newContext({ baseURL });
      await context.addCookies(auditor.cookies);
      const page = await context.newPage();
      await page.goto(`${PATH}&pattern=hostedToApi`);
      await expect(page.getByText('Your role is not shown subjects, so there are no ids here')).toBeVisible();
      await expectListed(page, PLANTED.hostedToApi);
      expect(await page.content()).not.toContain(item?.subject);
      await page.goto(`/subjects/${item?.subject}`);
      await expect(page.getByRole('heading', { name: 'Your role is not shown subjects' })).toBeVisible();
      await expect(page.getByText('Open an attempt instead')).toBeVisible();
      await page.getByRole('link', { name: 'Subjects' }).last().click();
      await page.getByRole('link', { name: 'Open the last attempt' }).first().click();
      await expect(page.getByRole('tab', { name: /Attempts of the subject/u, selected: true })).toBeVisible();
      await context.close();
    },
  );
});
