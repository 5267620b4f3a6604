import type { Page } from 'playwright/test';
import { goByKeys } from './go-by-keys.ts';
import { expect, test } from './page.ts';

const rowOf = (page: Page, email: string) => page.getByRole('row').filter({ hasText: email });

async function invite(page: Page, name: string, email: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await expect(dialog.getByRole('heading', { name: `The link for ${name}` })).toBeVisible();
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
  await page.keyboard.press('Escape');
  return link;
}

async function act(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Acts for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test(
  'a person is invited, changed, given another link, disabled, enabled and removed',
  { tag: '@failing' },
  async ({ page }) => {
    const [name, email] = ['Rosa Lind', 'rosa@example.com'];
    await page.goto('/people');
    const first = await invite(page, name, email);
    expect(first).toMatch(/\/join#[\w-]{20,}$/u);
    await expect(page.getByRole('button', { name: `Acts for ${name}` })).toBeFocused();
    await expect(rowOf(page, email)).toContainText('Invited');
    await expect(rowOf(page, email)).toContainText('Reviewer');

    // An address is one person's.
    await page.getByRole('button', { name: 'Invite a person' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(' ');
    await dialog.getByLabel('E-mail address').fill(email.toUpperCase());
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    await expect(dialog.getByText('A name has 1 to 80 characters on one line.')).toBeVisible();
    await expect(dialog.getByLabel('Name')).toBeFocused();
    await dialog.getByLabel('Name').fill('Somebody else');
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    await expect(dialog.getByText('Somebody has this address already.')).toBeVisible();
    await expect(dialog.getByLabel('E-mail address')).toBeFocused();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button', { name: 'Invite a person' })).toBeFocused();

    await act(page, name, 'Change…');
    await dialog.getByRole('radio', { name: 'Auditor' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(rowOf(page, email)).toContainText('Auditor');

    await act(page, name, 'New link…');
    await expect(dialog).toContainText('takes away their password, second factor and sessions');
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    await expect(dialog.getByLabel('Link', { exact: true })).not.toHaveValue(first);
    await dialog.getByRole('button', { name: 'Done' }).click();

    await act(page, name, 'Disable…');
    await dialog.getByRole('button', { name: 'Disable' }).click();
    await expect(rowOf(page, email)).toContainText('Disabled');
    await act(page, name, 'Enable');
    await expect(rowOf(page, email)).toContainText('Invited');

    await act(page, name, 'Remove…');
    await expect(dialog).toContainText('what the audit trail says of them is erased');
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await expect(rowOf(page, email)).toHaveCount(0);
  },
);

test('what each role may stands below the people, and a key leads there', async ({ page }) => {
  await page.goto('/sync');
  await expect(page.getByRole('heading', { name: 'Coverage' })).toBeVisible();
  await goByKeys(page, 'p', /\/people/u);
  const audit = page.getByRole('row', { name: /Read the audit trail/u });
  await expect(audit.getByRole('cell')).toHaveText(['no', 'no', 'yes', 'yes']);
});

test('on a phone people are cards', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/people');
  const cards = page.getByRole('list', { name: 'People by name' }).getByRole('listitem');
  await expect(cards.filter({ hasText: 'Simulated administrator' }).filter({ hasText: 'you' })).toBeVisible();
});
