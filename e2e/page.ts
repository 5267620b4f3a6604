import { test as base, expect } from 'playwright/test';

/** A test in which anything the browser complains of is a failure. */
export const test = base.extend<{ complaints: string[] }>({
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
});

export { expect };
