import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { expect, test } from './page.ts';
import { NOBODY } from './session.ts';
import { mirrorComplete } from './upstream.ts';

// Each page is looked at by itself: the workers share them.
test.describe.configure({ mode: 'parallel' });

test.beforeAll(async ({ session }) => {
  await mirrorComplete(session);
});

const PAGES = [
  { name: 'overview', path: '/?range=90d', shown: 'Rejection rate over time' },
  { name: 'overview, empty', path: '/?range=90d&q=zzzz-nothing', shown: 'No submission matches these filters' },
  { name: 'explore', path: '/explore?range=90d', shown: 'Fail codes that come together' },
  { name: 'explore, empty', path: '/explore?range=90d&q=zzzz-nothing', shown: 'No submission matches these filters' },
  { name: 'reconciliation', path: '/reconciliation?range=90d', shown: 'What does not agree' },
  { name: 'erasures', path: '/erasures?range=90d', shown: 'Share erased by age' },
  { name: 'policies', path: '/policies?range=90d', shown: 'What each change did' },
  { name: 'what-if', path: '/what-if?range=90d&thresholds=similarity-88', shown: 'One gate, every threshold' },
  { name: 'near misses', path: '/near-misses?range=90d', shown: 'Closest to flipping' },
  { name: 'what-if, empty', path: '/what-if?range=90d&q=zzzz-nothing', shown: 'No submission matches these filters' },
  { name: 'submissions', path: '/submissions?range=90d&status=rejected', shown: 'Submissions' },
  { name: 'submissions, empty', path: '/submissions?q=zzzz-nothing', shown: 'No submission matches all of these' },
  { name: 'submission', path: '/submissions/:id', shown: 'Policy of this record' },
  { name: 'attempts', path: '/submissions/:id?tab=attempts', shown: 'Attempts of the subject' },
  { name: 'raw record', path: '/submissions/:id?tab=raw', shown: 'Raw record' },
  { name: 'alarms', path: '/alarms?range=90d', shown: 'Active_liveness_underscore' },
  { name: 'alarms, empty', path: '/alarms?from=2020-01-01&to=2020-01-02', shown: 'No open alarms in these days' },
  { name: 'subjects', path: '/subjects?range=12m', shown: 'Page to API' },
  { name: 'subjects, empty', path: '/subjects?from=2020-01-01&to=2020-01-02', shown: 'No pattern in these days' },
  { name: 'subject, withheld', path: '/subjects/anybody', shown: 'Your role is not shown subjects' },
  { name: 'sync', path: '/sync', shown: 'Coverage' },
  { name: 'audit', path: '/audit', shown: 'Looked at the audit trail' },
  { name: 'audit, empty', path: '/audit?record=zzzz-nothing', shown: 'No entry matches all of these' },
  { name: 'account', path: '/account', shown: 'Where you have signed in' },
  { name: 'people', path: '/people', shown: 'What each role may' },
  { name: 'unknown page', path: '/nothing-here', shown: 'Overview' },
];

/** Pages of who has not signed in. */
const ENTRY = [
  { name: 'sign in', path: '/sign-in', shown: 'Sign in as reviewer' },
  { name: 'join without a link', path: '/join', shown: 'This address lacks its link' },
  { name: 'join by a link that does not work', path: '/join#never-was', shown: 'This link does not work' },
];

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1440, 390].map((width) => ({ colorScheme, width, look: `${colorScheme}, ${width} px` })),
);
type Look = (typeof LOOKS)[number];

async function expectNoViolation(page: Page, path: string, shown: string, { colorScheme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.goto(path);
  await expect(page.getByText(shown).first()).toBeVisible();
  await expect(page.locator('.animate-pulse')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

for (const { name, path, shown } of PAGES) {
  for (const look of LOOKS) {
    test(`${name} has no violation: ${look.look}`, { tag: '@failing' }, async ({ page, request }) => {
      const answer = (await (
        await request.get('/api/submissions?status=rejected&limit=1')
      ).json()) as SubmissionsAnswer;
      await expectNoViolation(page, path.replace(':id', answer.items[0]?.authId ?? ''), shown, look);
    });
  }
}

test.describe('before signing in', () => {
  test.use({ storageState: NOBODY });
  for (const { name, path, shown } of ENTRY) {
    for (const look of LOOKS) {
      test(`${name} has no violation: ${look.look}`, { tag: '@failing' }, async ({ page }) => {
        await expectNoViolation(page, path, shown, look);
      });
    }
  }
});
