import type { Page } from 'playwright/test';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

test.describe.configure({ mode: 'parallel' });

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const PAGES = [
  { name: 'overview', path: '/?range=30d', shown: 'Rejection rate over time' },
  { name: 'explore', path: '/explore?range=30d', shown: 'Fail codes that come together' },
  { name: 'submissions', path: '/submissions?range=30d', shown: 'Submissions' },
  { name: 'submission', path: '/submissions/:id', shown: 'Policy of this record' },
  { name: 'sync', path: '/sync', shown: 'Coverage' },
  { name: 'audit', path: '/audit', shown: 'Looked at the audit trail' },
];

async function open(page: Page, { path, shown }: (typeof PAGES)[number]): Promise<void> {
  const answer = await page.request.get('/api/submissions?status=rejected&limit=1');
  const { items } = (await answer.json()) as SubmissionsAnswer;
  await page.goto(path.replace(':id', items[0]?.authId ?? ''));
  await expect(page.getByText(shown).first()).toBeVisible();
  await expect(page.locator('.animate-pulse')).toHaveCount(0);
}

/** By how many pixels the page is wider than its window: then lines are read by scrolling to and fro. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

for (const entry of PAGES) {
  test(`${entry.name} at 320 px, as at 400 %, is read by scrolling down alone (WCAG 1.4.10)`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, entry);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });

  test(`${entry.name} loses no text to wider spacing (WCAG 1.4.12)`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, entry);
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-bottom: 2em !important; }`,
    });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    // What is cut short on purpose ends in an ellipsis, and is told in full elsewhere.
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('button, a, h1, h2, h3, p, label, th, dt, dd')]
        .filter((element) => {
          const { overflowX, textOverflow, position } = getComputedStyle(element);
          const hides =
            ['hidden', 'clip'].includes(overflowX) && textOverflow !== 'ellipsis' && position !== 'absolute';
          return hides && element.scrollWidth > element.clientWidth + 1;
        })
        .map((element) => element.outerHTML.slice(0, 200)),
    );
    expect(cut).toEqual([]);
  });

  test(`${entry.name}: who says what they see is understood (WCAG 2.5.3)`, async ({ page }) => {
    await open(page, entry);
    const others = await page.evaluate(() => {
      const plain = (text: string) =>
        text
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
          .trim();
      // Caps of keys are for pressing.
      for (const cap of document.querySelectorAll('kbd')) cap.remove();
      return [...document.querySelectorAll<HTMLElement>('a[aria-label], button[aria-label]')]
        .filter((element) => !plain(element.ariaLabel ?? '').includes(plain(element.innerText)))
        .map((element) => `${element.ariaLabel ?? ''} ≠ ${element.innerText}`);
    });
    expect(others).toEqual([]);
  });

  test(`${entry.name}: what has the focus is seen, and shows that it has it (WCAG 2.4.7, 2.4.11)`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, entry);
    const wrong: string[] = [];
    const stops = new Set<string>();
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const box = element.getBoundingClientRect();
        // What reaches out of the window is looked at as far as the window goes.
        const [left, right] = [Math.max(0, box.left), Math.min(window.innerWidth, box.right)];
        const [top, bottom] = [Math.max(0, box.top), Math.min(window.innerHeight, box.bottom)];
        // What lets the pointer through is hit where it lies on top, and not where something covers it.
        if (element instanceof HTMLElement) element.style.pointerEvents = 'auto';
        const seen = [0.1, 0.5, 0.9].some((x) =>
          [0.1, 0.5, 0.9].some((y) => {
            const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
            return hit !== null && (element.contains(hit) || hit.contains(element));
          }),
        );
        if (element instanceof HTMLElement) element.style.pointerEvents = '';
        // The ring is the element's own, or drawn by what it belongs to or by a part of it.
        const ringed = [
          element,
          ...element.querySelectorAll('*'),
          element.parentElement,
          element.parentElement?.parentElement,
        ]
          .filter((one) => one instanceof Element)
          .some((one) => {
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
            return (
              (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow.includes('0px 0px 0px 2px')
            );
          });
        return { html: element.outerHTML.slice(0, 160), seen, ringed };
      });
      if (stop === null) break;
      stops.add(stop.html);
      if (!stop.seen) wrong.push(`covered: ${stop.html}`);
      if (!stop.ringed) wrong.push(`no ring: ${stop.html}`);
    }
    expect(stops.size).toBeGreaterThan(8);
    expect(wrong).toEqual([]);
  });
}
