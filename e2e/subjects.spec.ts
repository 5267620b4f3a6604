import { HEAVY_PATTERNS } from '#lib/domain/subject-presets.ts';
import type { PatternKind } from '#lib/domain/subject-presets.ts';
import type { SubjectAnswer } from '#lib/contract/subjects.ts';
import { expect, test } from './page.ts';
import { signInSimulated } from './session.ts';
import { ask, expectListed, expectRows, lookedThrough, PATH, PLANTED } from './subjects.ts';

test.use({ role: 'lead' });

test.beforeAll(({ session }) => lookedThrough(session));

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

test('who got in stands before who did not, and every row says which', async ({ page, session }) => {
  const { items } = await ask(session, 'from=2000-01-01');
  const heavy = new Set<string>(HEAVY_PATTERNS);
  const gotIn = items.map(
    ({ approvedAt, patterns }) => approvedAt !== null && patterns.some(({ kind }) => heavy.has(kind)),
  );
  const others = gotIn.indexOf(false);
  expect(others).toBeGreaterThanOrEqual(PLANTED.hostedToApi);
  expect(gotIn.slice(others)).not.toContain(true);
  // The whole farm was let in, and stands there.
  const farmed = items.flatMap(({ patterns }, place) =>
    patterns.some(({ kind }) => kind === 'hostedToApi') ? [place] : [],
  );
  expect(farmed).toHaveLength(PLANTED.hostedToApi);
  expect(Math.max(...farmed)).toBeLessThan(others);
  await page.goto('/subjects?range=all&tz=UTC');
  await expect(page.getByText(/and 30 where an approval ended or followed one of the heavier ones/u)).toBeVisible();
  const rows = page.getByRole('table', { name: 'Subjects, the highest score first' }).locator('tbody tr');
  await expect(rows).toHaveCount(50);
  for (const [index, row] of (await rows.all()).entries()) {
    const at = items[index]?.approvedAt;
    await expect(row).toContainText(at ? /Then approved, \d+ \w+ \d{4}, \d\d:\d\d/u : 'Never approved after it');
  }
});

test('chosen patterns lead to their attempts, and one pattern of a subject to exactly its own', async ({
  page,
  session,
}) => {
  await page.goto('/subjects?range=all&tz=UTC&pattern=burst&pattern=probing');
  await page.getByRole('link', { name: 'Open their attempts in the list' }).click();
  await expect(page).toHaveURL(/\/submissions\?.*pattern=burst&pattern=probing/u);
  await expect(page.getByRole('button', { name: 'Take off: Pattern Burst' })).toBeVisible();
  const attempts = new Set<string>();
  const { items } = await ask(session, 'from=2000-01-01&pattern=burst&pattern=probing');
  for (const { subject, projectId } of items) {
    const answer = await session.fetch(`/api/subjects/${subject}?project=${projectId}`);
    const { patterns } = (await answer.json()) as SubjectAnswer;
    for (const { kind, authIds } of patterns) {
      if (kind === 'burst' || kind === 'probing') for (const id of authIds) attempts.add(id);
    }
  }
  await expectRows(page, attempts.size);
  const [one] = (await ask(session, 'from=2000-01-01&pattern=burst')).items;
  await page.goto(`/subjects/${one?.subject}?tz=UTC`);
  const burst = one?.patterns.find(({ kind }) => kind === 'burst');
  await page.getByRole('link', { name: new RegExp(`^${burst?.attempts} attempts in the list: “Burst”`, 'u') }).click();
  await expect(page).toHaveURL(/\/submissions\?.*pattern=burst/u);
  await expectRows(page, burst?.attempts ?? 0);
});

test('one of six patterns is left alone by one click, and no chip leaves its place', async ({ page }) => {
  const six = HEAVY_PATTERNS.map((kind) => `pattern=${kind}`).join('&');
  await page.goto(`${PATH}&${six}`);
  const chips = page.getByRole('group', { name: 'Patterns' });
  const places = async () =>
    Promise.all((await chips.getByRole('button').all()).map(async (chip) => await chip.boundingBox()));
  await expect(chips.getByRole('button', { pressed: true })).toHaveCount(6);
  // Nobody has a hundred in all: its chip is there, with its zero, on and off.
  const hundred = chips.getByRole('button', { name: '100 in all, 0' });
  const before = await places();
  await hundred.click();
  await expect(chips.getByRole('button', { pressed: true })).toHaveCount(5);
  await expect(hundred).toBeVisible();
  expect(await places()).toEqual(before);
  await chips.getByRole('button', { name: 'Only Probing' }).click();
  await expect(page).toHaveURL(/pattern=probing(&|$)/u);
  await expect(chips.getByRole('button', { pressed: true })).toHaveCount(1);
  await expectListed(page, PLANTED.probing);
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
