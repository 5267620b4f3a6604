import type { Page } from 'playwright/test';
import { expect } from './page.ts';

/** Goes to a page by its two keys. A page may be there before its keys are, and a busy machine may part two that belong together. */
export async function goByKeys(page: Page, second: string, address: RegExp): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('g');
    await page.keyboard.press(second);
    await expect(page).toHaveURL(address, { timeout: 5_000 });
  }).toPass();
}
