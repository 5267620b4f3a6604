import { test as base, expect } from 'playwright/test';
import type { Dashboard } from './dashboard.ts';

/** Has a dashboard of the test's own stopped at its end. */
type StopAfterwards = <T extends Dashboard>(dashboard: T) => T;

/** A test in which anything the browser complains of is a failure. */
export const test = base.extend<{ complaints: string[]; stopAfterwards: StopAfterwards }>({
  complaints: [
    async ({ page }, use, info) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        // A refused request is shown by the browser as well as by the page; tests of failures say so themselves.
        const expected = info.tags.includes('@failing') && message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !expected) complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints, 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
  stopAfterwards: async ({ page }, use) => {
    const dashboards: Dashboard[] = [];
    await use((dashboard) => {
      dashboards.push(dashboard);
      return dashboard;
    });
    // Pages ask for news as long as they are open, and would complain of a server that is gone.
    await page.goto('about:blank');
    await Promise.all(dashboards.map((dashboard) => dashboard.stop()));
  },
});

export { expect };
