import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import { HEAVY_PATTERNS } from '#lib/domain/subject-presets.ts';
import type { PatternKind } from '#lib/domain/subject-presets.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { en } from '#lib/messages/en/en.ts';
import type { SubjectAnswer, SubjectsAnswer } from '#lib/contract/subjects.ts';
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
  const reason = page
    .getByRole('listitem')
    .filter({ hasText: /2 rejections on the hosted page, then approved by the API/u });
  await expect(reason).toContainText('Then approved, ');
  // What came by the API is told in the chart.
  await expect(page.getByText('In a square: by the API')).toBeVisible();
  // The reason leads to its attempts, which are marked.
  await reason.getByRole('link', { name: /^Show the attempts/u }).click();
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
  await expect(page.getByText('Every attempt')).toBeVisible();
  await expect(page.getByText(/“Same person” climbed in \d+ tries, from .* under the threshold/u)).toBeVisible();
  const chart = page.getByRole('region', { name: 'Attempts over time', exact: true });
  const said = (await chart.getByRole('img').first().getAttribute('aria-label')) ?? '';
  const [, scored = ''] = /(\d+) of \d+ attempts carry a score/u.exec(said) ?? [];
  expect(Number(scored)).toBeGreaterThanOrEqual(5);
  await expect(chart.locator('[data-mark]')).toHaveCount(Number(/of (\d+) attempts/u.exec(said)?.[1]));
  await chart.getByRole('radio', { name: 'Table' }).click();
  await expect(chart.getByRole('rowheader').first().getByRole('link')).toBeVisible();
});

/** How many rows the list of submissions says it has. */
async function expectRows(page: Page, count: number): Promise<void> {
  const total = page
    .getByRole('main')
    .getByText(/^[\d,]+ submissions?$/u)
    .first();
  await expect(total).toHaveText(`${count.toLocaleString('en')} submission${count === 1 ? '' : 's'}`);
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

test('a subject opens on the gate that rejected most, names policies by what differs, and marks what came by the API', async ({
  page,
  session,
}) => {
  const [item] = (await ask(session, 'from=2000-01-01&pattern=burst')).items;
  const answer = await session.fetch(`/api/subjects/${item?.subject}`);
  const { attempts } = (await answer.json()) as SubjectAnswer;
  const failed = attempts.flatMap(({ submission }) =>
    submission.status === 'rejected'
      ? evaluateGates(submission.scores, submission.policy, DOCUMENTED_READING).filter(
          ({ outcome }) => outcome === 'failed',
        )
      : [],
  );
  const counts = SCORED_GATES.map((gate) => failed.filter((each) => each.gate === gate).length);
  const first = SCORED_GATES[counts.indexOf(Math.max(...counts))] ?? 'similarity';
  await page.goto(`/subjects/${item?.subject}?tz=UTC`);
  const chart = page.getByRole('region', { name: 'Attempts over time', exact: true });
  await expect(chart.getByRole('img').first()).toHaveAttribute(
    'aria-label',
    new RegExp(`“${en.terms.gates[first].name}”`, 'u'),
  );
  const framed = attempts.filter(({ submission }) => submission.submitType === 'api').length;
  await expect(chart.locator('[data-mark] rect')).toHaveCount(framed);
  // No version is a bare hash.
  const [policy] = attempts.flatMap(({ policyId }) => policyId ?? []);
  await expect(page.getByRole('table', { name: 'Attempts of the subject, oldest first' })).not.toContainText(
    policy?.slice(0, 7) ?? '?',
  );
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
