import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.use({ role: 'lead' });

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

test('rejected for similarity within 2 points, on Mondays, by the API: found by pointer, told by chips and address', async ({
  page,
  request,
}) => {
  await page.goto('/submissions?range=90d&tz=UTC');
  const bar = page.getByRole('group', { name: 'Filter' });
  await bar.getByRole('button', { name: 'Gates' }).click();
  const gates = page.getByRole('dialog', { name: 'Gates' });
  await gates.getByText('Same person', { exact: true }).click();
  await gates.getByRole('button', { name: 'Failed by at most 2' }).click();
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: 'Submit type' }).click();
  await page.getByRole('option', { name: /^api/ }).click();
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: 'Clock' }).click();
  await page.getByRole('button', { name: /^Monday/ }).click();
  await page.keyboard.press('Escape');

  await expect(page).toHaveURL(/similarityOutcome=failed/);
  await expect(page).toHaveURL(/similarityMargin=-2\.\.0/);
  await expect(page).toHaveURL(/weekday=1/);
  const chips = page.getByRole('list', { name: 'Filters' });
  for (const words of ['failed', '−2 to 0', 'api', 'Monday']) await expect(chips).toContainText(words);

  const address = new URL(page.url()).searchParams;
  address.delete('range');
  const answer = (await (await request.get(`/api/submissions?${address}&limit=500`)).json()) as SubmissionsAnswer;
  expect(answer.items.length).toBeGreaterThan(0);
  for (const { scores, policy, submitType, createdAt } of answer.items) {
    const margin = (scores.similarity ?? NaN) - (policy?.similarity ?? NaN);
    expect(margin).toBeLessThan(0);
    expect(margin).toBeGreaterThanOrEqual(-2);
    expect(submitType).toBe('api');
    expect(new Date(createdAt).getUTCDay()).toBe(1);
  }
  await expect(
    page
      .locator('main [role="status"]')
      .filter({ hasText: /submission/ })
      .first(),
  ).toContainText(/^[1-9]/);
  await page.reload();
  await expect(chips).toContainText('Monday');
  await page.goBack();
});

test('codes are meant any, all, none or alone, and each count is what choosing it shows', async ({ page, request }) => {
  const countOf = async (query: string): Promise<string> => {
    const answer = (await (await request.get(`/api/submissions?limit=1&${query}`)).json()) as SubmissionsAnswer;
    return answer.total.toLocaleString('en-US');
  };
  await page.goto('/submissions?range=all&tz=UTC&submitType=form');
  await page.getByRole('group', { name: 'Filter' }).getByRole('button', { name: 'Fail code' }).click();
  const option = page.getByRole('option', { name: /Face obstructed/ });
  await expect(option).toContainText(await countOf('submitType=form&failCode=face_occluded_fail'));
  await page.getByRole('radio', { name: 'Only blocker' }).click();
  await expect(option).toContainText(await countOf('submitType=form&soleBlocker=face_occluded_fail'));
  await option.click();
  await expect(page).toHaveURL(/soleBlocker=/);
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Rejected by');
});

test('who opens a list of values finds one by typing; who empties a gate’s limits goes on in it', async ({ page }) => {
  await page.goto('/submissions?range=90d&tz=UTC&similarityScore=80..90');
  const bar = page.getByRole('group', { name: 'Filter' });
  await bar.getByRole('button', { name: 'Verdict' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Verdict' })).toBeFocused();
  await page.keyboard.type('rej');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/status=rejected/);
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: /^Gates/ }).click();
  const score = page.getByRole('spinbutton', { name: 'Score, from' });
  await score.fill('');
  await page.getByRole('spinbutton', { name: 'Score, to' }).fill('');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/similarityScore/);
  await expect(score).toBeVisible();
  await expect(page.getByRole('spinbutton', { name: 'Score, to' })).toBeFocused();
});

test('an empty result names what to loosen, and how many that would show', async ({ page }) => {
  await page.goto('/submissions?range=all&status=approved&soleBlocker=Face_Occluded_fail');
  await expect(page.getByText('No submission matches all of these')).toBeVisible();
  await page.getByRole('button', { name: /Without “Rejected by”/ }).click();
  await expect(page).not.toHaveURL(/soleBlocker/);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
});

test('a score that can not be meant is said, and changes nothing', async ({ page }) => {
  await page.goto('/submissions?range=7d');
  await page.getByRole('group', { name: 'Filter' }).getByRole('button', { name: 'Gates' }).click();
  await page.getByRole('dialog', { name: 'Gates' }).getByText('Same person', { exact: true }).click();
  await page.getByLabel('Score, from').first().fill('90');
  await page.getByLabel('Score, to').first().fill('80');
  await page.keyboard.press('Enter');
  await expect(page.getByText('0 to 100, the lowest first')).toBeVisible();
  expect(page.url()).not.toContain('similarityScore');
  await page.getByLabel('Score, to').first().fill('95.5');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/similarityScore=90\.\.95\.5/);
});

for (const [locale, sought, name] of [
  ['en-GB', 'Face not similar', 'Fail code: Face not similar enough (face_compare_underscore)'],
  ['ko-KR', '얼굴 유사도', '실패 코드: 얼굴 유사도 부족(face_compare_underscore)'],
] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });
    test('a search for the words that a fail code is shown by offers the code', async ({ page }) => {
      await page.goto(`/submissions?range=90d&q=${encodeURIComponent(sought)}`);
      const offer = page.getByRole('main').getByRole('button', { name });
      await expect(offer).toContainText(/[1-9]/u);
      await offer.click();
      await expect(page).toHaveURL(/failCode=face_compare_underscore/u);
      await expect(page).not.toHaveURL(/[?&]q=/u);
      await expect(page.getByRole('row').nth(1)).toBeVisible();
    });
  });
}
