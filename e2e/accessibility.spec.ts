import AxeBuilder from '@axe-core/playwright';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

// Each page is looked at by itself: the workers share them.
test.describe.configure({ mode: 'parallel' });

test.beforeAll(async ({ baseURL }) => {
  await mirrorComplete({ url: baseURL ?? '' });
});

const PAGES = [
  { name: 'overview', path: '/?range=90d', shown: 'Rejection rate over time' },
  { name: 'overview, empty', path: '/?range=90d&q=zzzz-nothing', shown: 'No submission matches these filters' },
  { name: 'explore', path: '/explore?range=90d', shown: 'Fail codes that come together' },
  { name: 'explore, empty', path: '/explore?range=90d&q=zzzz-nothing', shown: 'No submission matches these filters' },
  { name: 'submissions', path: '/submissions?range=90d&status=rejected', shown: 'Submissions' },
  { name: 'submissions, empty', path: '/submissions?q=zzzz-nothing', shown: 'No submission matches all of these' },
  { name: 'submission', path: '/submissions/:id', shown: 'Policy of this record' },
  { name: 'attempts', path: '/submissions/:id?tab=attempts', shown: 'Attempts of the subject' },
  { name: 'raw record', path: '/submissions/:id?tab=raw', shown: 'Raw record' },
  { name: 'sync', path: '/sync', shown: 'Coverage' },
  { name: 'audit', path: '/audit', shown: 'Looked at the audit trail' },
  { name: 'audit, empty', path: '/audit?record=zzzz-nothing', shown: 'No entry matches all of these' },
  { name: 'unknown page', path: '/nothing-here', shown: 'Overview' },
];

for (const { name, path, shown } of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      test(`${name} has no violation: ${colorScheme}, ${width} px`, { tag: '@failing' }, async ({ page, request }) => {
        const answer = (await (
          await request.get('/api/submissions?status=rejected&limit=1')
        ).json()) as SubmissionsAnswer;
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(path.replace(':id', answer.items[0]?.authId ?? ''));
        await expect(page.getByText(shown).first()).toBeVisible();
        await expect(page.locator('.animate-pulse')).toHaveCount(0);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        );
      });
    }
  }
}
