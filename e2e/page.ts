import { test as base, expect } from 'playwright/test';
import type { Role } from '#lib/domain/permissions.ts';
import type { Dashboard } from './dashboard.ts';
import { forgetSettings, signInAsNth, storageOf } from './session.ts';
import type { Session } from './session.ts';

/** Has the browser sign in on a dashboard of the test's own, and the dashboard stopped at its end. */
type StopAfterwards = <T extends Dashboard>(dashboard: T) => Promise<T>;

/**
 * A test in which anything the browser complains of is a failure, and whose browser and requests have signed in on the shared dashboard as
 * somebody who has chosen nothing yet: an administrator, or by `test.use({ role: 'lead' })` another. `test.use({ storageState: NOBODY })` =
 * as nobody.
 */
export const test = base.extend<
  { complaints: string[]; stopAfterwards: StopAfterwards },
  { role: Role; session: Session }
>({
  role: ['administrator', { option: true, scope: 'worker' }],
  session: [
    async ({ role }, use, { project, workerIndex }) =>
      use(await signInAsNth(project.use.baseURL ?? '', workerIndex, role)),
    { scope: 'worker' },
  ],
  storageState: async ({ session }, use) => use(storageOf(session)),
  complaints: [
    async ({ page, session }, use, info) => {
      const complaints: string[] = [];
      const choices: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/api/account/settings')) choices.push(request.url());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        // A refused request is shown by the browser as well as by the page; tests of failures say so themselves.
        const expected = info.tags.includes('@failing') && message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !expected) complaints.push(`${message.text()} ${message.location().url}`);
      });
      await use(complaints);
      if (choices.length > 0) await forgetSettings(session);
      expect(complaints, 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
  stopAfterwards: async ({ page }, use) => {
    const dashboards: Dashboard[] = [];
    await use(async (dashboard) => {
      dashboards.push(dashboard);
      if (dashboard.session) await page.context().addCookies(dashboard.session.cookies);
      return dashboard;
    });
    // Pages ask for news as long as they are open, and would complain of a server that is gone.
    await page.goto('about:blank');
    await Promise.all(dashboards.map((dashboard) => dashboard.stop()));
  },
});

export { expect };
