import type { Page } from 'playwright/test';
import { expect, test } from './page.ts';

/** In the messages of each language, and nowhere else. */
const SKIP = { en: 'Skip to the page', ko: '본문으로 건너뛰기' };
const LIST = '/submissions?range=30d&status=rejected';

const linkOf = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** Every script that the page loads, as it is sent. */
function gatherScripts(page: Page): () => Promise<string> {
  const texts: Promise<string>[] = [];
  page.on('response', (response) => {
    // What is still on its way when the test has ended is nobody's.
    if (response.request().resourceType() === 'script' && response.ok()) texts.push(response.text().catch(() => ''));
  });
  return async () => (await Promise.all(texts)).join('\n');
}

test('a browser that prefers English is sent no Korean but the little that every page can need', async ({ page }) => {
  const scripts = gatherScripts(page);
  await page.goto(LIST);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('Submissions · FaceAuth Review');
  await expect.poll(async () => (await scripts()).includes(SKIP.en)).toBe(true);
  expect((await scripts()).includes(SKIP.ko)).toBe(false);
});

test.describe('a browser that prefers Korean', () => {
  test.use({ locale: 'ko-KR' });

  test('sees Korean, and none of the English texts are sent', async ({ page }) => {
    const scripts = gatherScripts(page);
    await page.goto(LIST);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page).toHaveTitle('제출 목록 · FaceAuth Review');
    for (const name of ['개요', '탐색', '제출 목록', '동기화']) await expect(linkOf(page, name)).toBeVisible();
    await expect(page.getByRole('group', { name: '기간, 시간대, 프로젝트' })).toBeVisible();
    await expect.poll(async () => (await scripts()).includes(SKIP.ko)).toBe(true);
    expect((await scripts()).includes(SKIP.en)).toBe(false);
  });

  test('is answered in English once its reader chose so: the same page with its filters, and after a reload', async ({
    page,
  }) => {
    await page.goto(LIST);
    await page.getByRole('button', { name: '언어', exact: true }).click();
    await expect(page.getByRole('menuitemradio', { name: '한국어' })).toBeChecked();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(linkOf(page, 'Submissions')).toBeVisible();
    await expect(page).toHaveTitle('Submissions · FaceAuth Review');
    await expect(page).toHaveURL(/\/submissions\?(?=.*range=30d)(?=.*status=rejected)/u);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveTitle('Submissions · FaceAuth Review');
    await expect(page).toHaveURL(/\/submissions\?(?=.*range=30d)(?=.*status=rejected)/u);
  });

  test('reads in Korean that a page does not exist', { tag: '@failing' }, async ({ page }) => {
    await page.goto('/no-such-page');
    await expect(page).toHaveTitle('페이지 없음 · FaceAuth Review');
    await expect(page.getByRole('heading', { name: '페이지를 찾을 수 없습니다' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: '제출 목록' })).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the language is found by its name, and the bar at the top stays one line', async ({ page }) => {
    await page.goto('/explore?range=30d');
    const language = page.getByRole('button', { name: 'Language', exact: true });
    const brand = page.getByRole('banner').getByRole('link', { name: 'FaceAuth Review' });
    const [left, right] = [
      await brand.boundingBox(),
      await page.getByRole('button', { name: /^Account of/u }).boundingBox(),
    ];
    const middle = (box: typeof left) => (box ? box.y + box.height / 2 : NaN);
    expect(Math.abs(middle(left) - middle(right))).toBeLessThan(8);
    await language.click();
    await page.getByRole('menuitemradio', { name: '한국어' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page.getByRole('button', { name: '언어', exact: true })).toBeVisible();
    await expect(linkOf(page, '탐색')).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: /계정/u }).click();
    await page.getByRole('menuitemradio', { name: '어둡게' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});
