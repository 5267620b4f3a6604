import AxeBuilder from '@axe-core/playwright';
import type { SubjectAnswer } from '#lib/contract/subjects.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { en } from '#lib/messages/en/en.ts';
import { expect, test } from './page.ts';
import { ask, expectListed, expectRows, lookedThrough, PATH, PLANTED } from './subjects.ts';

test.use({ role: 'lead' });

test.beforeAll(({ session }) => lookedThrough(session));

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
  await expect(page.locator('[data-mark] rect')).toHaveCount(1);
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

test('a subject opens on the gate that rejected most, names policies by what differs, and marks nothing but what came by the API', async ({
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
  if (policy === undefined) throw new Error('the simulator plants bursts under a policy');
  await expect(page.getByRole('table', { name: 'Attempts of the subject, oldest first' })).not.toContainText(
    policy.slice(0, 7),
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
  await expectRows(page, item?.rejected ?? 0);
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
