import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';

export const accountMenu = (page: Page, name: string) => page.getByRole('button', { name: `Account of ${name}` });

export async function signOut(page: Page, name: string): Promise<void> {
  await accountMenu(page, name).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/u);
}
