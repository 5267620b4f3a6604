import type { Page } from 'playwright/test';
import { expect } from './page.ts';

export const gridOf = (page: Page) => page.getByRole('grid', { name: 'Submissions' });

/** The list, its rows there and its grid in hand. */
export async function openList(page: Page, path = '/submissions?range=90d&status=rejected'): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await gridOf(page).focus();
}

/** The zone is the reader's own: it stands in no address but in one that is copied. */
export const zoneOf = (page: Page) => page.getByRole('button', { name: /^Time zone: /u });
