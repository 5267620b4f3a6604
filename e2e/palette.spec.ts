import type { Page } from 'playwright/test';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { gridOf, openList, zoneOf } from './open-list.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.use({ role: 'lead' });

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

/** Typed → what is offered among others, in English and in Korean. */
const OFFERED = [
  ['gates', 'Filter by gates…', '검사 필터 열기…'],
  ['margin', 'Filter by gates…', '검사 필터 열기…'],
  ['similarity', 'Filter by gates…', '검사 필터 열기…'],
  ['threshold', 'Filter by gates…', '검사 필터 열기…'],
  ['same person', 'Filter by gates…', '검사 필터 열기…'],
  ['weekday', 'Filter by clock…', '시각 필터 열기…'],
  ['monday', 'Filter by clock…', '시각 필터 열기…'],
  ['export', 'Export submissions…', '제출 목록 내보내기…'],
  ['download', 'Export submissions…', '제출 목록 내보내기…'],
  ['csv', 'Export submissions…', '제출 목록 내보내기…'],
  ['columns', 'Choose the columns…', '열 선택…'],
  ['sort', 'Sort by Same person, lowest first', '정렬: 동일인 여부, 낮은 순'],
  ['near miss', 'Sort by Lowest margin, lowest first', '정렬: 최소 여유, 낮은 순'],
  ['save view', 'Save view…', '보기 저장…'],
] as const;
const KOREAN = [
  ['유사도', '검사 필터 열기…'],
  ['월요일', '시각 필터 열기…'],
  ['내보내기', '제출 목록 내보내기…'],
  ['얼굴 유사도', '실패 코드: 얼굴 유사도 부족(face_compare_underscore)'],
] as const;

/** The palette, open over a page that is there; @returns looks for something in it */
async function openPalette(page: Page): Promise<(sought: string) => Promise<string[]>> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const field = page.getByRole('dialog').getByRole('combobox');
  // The page may be there before its keys are.
  await expect(async () => {
    if (!(await field.isVisible())) await page.keyboard.press('Control+k');
    await expect(field).toBeFocused({ timeout: 2_000 });
  }).toPass();
  return async (sought) => {
    await field.fill(sought);
    const names = page.getByRole('option');
    await expect(names.last()).toContainText(sought); // the search for the text itself: the list is that of this text
    return names.locator('> span:first-of-type').allInnerTexts();
  };
}

async function choose(page: Page, sought: string, name: string): Promise<void> {
  const look = await openPalette(page);
  expect(await look(sought)).toContain(name);
  await page.getByRole('option', { name: new RegExp(`^${name}`, 'u') }).click();
}

const fieldOf = (page: Page) => page.getByRole('combobox', { name: 'What do you want to do?' });

/** Without the pointer: opened, typed, and the one that is marked done. */
async function chooseByKeys(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(fieldOf(page)).toBeFocused();
  await fieldOf(page).fill(typed);
  await expect(page.getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(fieldOf(page)).toHaveCount(0);
}

test('acts are found by what they are about', async ({ page }) => {
  for (const path of ['/', '/submissions?range=7d']) {
    await page.goto(path);
    const look = await openPalette(page);
    for (const [sought, name] of OFFERED) expect(await look(sought), `${path}: ${sought}`).toContain(name);
    expect((await look('last month'))[0]).toBe('Show last month');
    expect(await look('last month')).not.toContain('Show this month');
    const [found] = await look('Face not similar');
    expect(found).toBe('Fail code: Face not similar enough (face_compare_underscore)');
  }
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR' });
  test('acts are found by Korean words, and by English ones', async ({ page }) => {
    await page.goto('/submissions?range=7d');
    const look = await openPalette(page);
    for (const [sought, , name] of OFFERED) expect(await look(sought), sought).toContain(name);
    for (const [sought, name] of KOREAN) expect(await look(sought), sought).toContain(name);
    expect((await look('지난달'))[0]).toBe('지난달 보기');
  });
});

test('the palette finds pages, days, zones and filters, does them, and gives the focus back', async ({ page }) => {
  await openList(page);
  await chooseByKeys(page, 'last 7', 'Show the last 7 days');
  await expect(page).toHaveURL(/range=7d/);
  await expect(gridOf(page)).toBeFocused();
  await chooseByKeys(page, 'kathmandu', 'Kathmandu');
  await expect(zoneOf(page)).toHaveAccessibleName(/Kathmandu/u);
  await chooseByKeys(page, 'only appr', 'Only approved');
  await expect(page).toHaveURL(/status=approved/);
  await chooseByKeys(page, 'show column comm', 'Show the column Comments');
  await expect(page.getByRole('columnheader', { name: 'Comments' })).toBeVisible();
  await chooseByKeys(page, 'theme dark', 'Theme: dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await chooseByKeys(page, '1 mar 2025', 'Show 1 Mar 2025');
  await expect(page).toHaveURL(/from=2025-03-01&to=2025-03-01/);
  await chooseByKeys(page, 'gsy', 'Go to Sync');
  await expect(page).toHaveURL(/\/sync/);
  await chooseByKeys(page, 'only rej', 'Only rejected');
  await expect(page).toHaveURL(/\/submissions\?.*status=rejected/);
});

test('the palette says how much it found, and what can be done with words that it does not know', async ({ page }) => {
  await openList(page);
  await page.keyboard.press('Control+k');
  const field = fieldOf(page);
  await expect(field).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: /^\d+ results$/ })).toBeVisible();
  await field.fill('zzzz nothing');
  await expect(page.getByRole('option')).toHaveText(['Search submissions for “zzzz nothing”']);
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(gridOf(page)).toBeFocused();
  await page.getByRole('button', { name: 'Find any act or page' }).click();
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('button', { name: 'Find any act or page' })).toBeFocused();
});

test('submissions are found by the beginning of their id, and those opened lately without typing', async ({
  page,
  request,
}) => {
  const answer = (await (await request.get('/api/submissions?status=rejected&limit=1')).json()) as SubmissionsAnswer;
  const { authId, projectId } = answer.items[0]!;
  await openList(page, '/submissions?range=all');
  await page.keyboard.press('Control+k');
  await fieldOf(page).fill(authId.slice(0, -1));
  await expect(page.getByRole('option', { selected: true })).toContainText(authId);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/submissions/${authId}\\?`));
  await expect(page.getByText('Policy of this record')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/submissions\?/);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('group', { name: 'Recent submissions' }).getByRole('option')).toHaveText([authId]);
  expect(await page.evaluate(() => sessionStorage.getItem('faceauth-review.recent'))).toBe(
    JSON.stringify([{ authId, projectId }]),
  );
});

test('what is typed while the palette is still loading is kept, and does nothing to the page behind', async ({
  page,
}) => {
  const sent = Promise.withResolvers<undefined>();
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes('palette-option-')) await sent.promise;
    await route.fulfill({ response });
  });
  await openList(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('2026-10-12', { delay: 60 });
  await expect(fieldOf(page)).toHaveValue('2026-10-12');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/range=90d/);
  sent.resolve(undefined);
  await expect(page).toHaveURL(/from=2026-10-12&to=2026-10-12/);
  await expect(page.getByRole('grid')).toBeFocused();
});

test('the palette opens what the page has, and gives the focus back', async ({ page }) => {
  await openList(page, '/submissions?range=7d');
  await choose(page, 'margin', 'Filter by gates…');
  await expect(page.getByRole('dialog', { name: 'Gates' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeFocused();
  await choose(page, 'columns', 'Choose the columns…');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Comments' })).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(page, 'sort', 'Sort by Same person, lowest first');
  await expect(page).toHaveURL(/sort=similarity/u);
  await choose(page, 'excel', 'Export submissions…');
  await expect(page.getByRole('dialog', { name: 'Export submissions' })).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(page, 'bookmark', 'Save view…');
  await expect(page.getByRole('dialog', { name: 'Save view' })).toBeVisible();
});

test('what only the list has is opened there, from any page', async ({ page }) => {
  await page.goto('/sync');
  await choose(page, 'gates', 'Filter submissions by gates…');
  await expect(page).toHaveURL(/\/submissions/u);
  await expect(page.getByRole('dialog', { name: 'Gates' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('/?range=7d&status=rejected');
  await choose(page, 'download', 'Export submissions…');
  await expect(page).toHaveURL(/\/submissions\?.*status=rejected/u);
  const dialog = page.getByRole('dialog', { name: 'Export submissions' });
  await expect(dialog.getByText('Verdict: Rejected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.goto('/explore?range=7d');
  await choose(page, 'sort', 'Sort by Same person, lowest first');
  await expect(page).toHaveURL(/\/submissions\?range=7d&sort=similarity/u);
});

test('on a phone the palette opens the sheet of filters at the part that is wanted', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/submissions?range=7d');
  await choose(page, 'weekday', 'Filter by clock…');
  await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Clock' })).toBeInViewport();
});
