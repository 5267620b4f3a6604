import { accountMenu, signOut } from './account-menu.ts';
import { expect, test } from './page.ts';
import { NOBODY } from './session.ts';

test.describe('on the simulator', () => {
  test.use({ storageState: NOBODY });

  test('a stranger signs in as a role, comes to what was asked for, finds what the role may, and leaves', async ({
    page,
  }) => {
    await page.goto('/submissions?status=rejected');
    await expect(page).toHaveURL('/sign-in?next=%2Fsubmissions%3Fstatus%3Drejected');
    await expect(page.getByText('Simulated data:')).toBeVisible();
    await page.getByRole('button', { name: 'Sign in as reviewer' }).click();
    await expect(page).toHaveURL(/\/submissions\?status=rejected/u);
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    const nav = page.getByRole('navigation', { name: 'Pages' });
    await expect(nav.getByRole('link', { name: 'Sync' })).toBeVisible();
    await expect(nav.getByRole('link', { name: 'Audit' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Save view' })).toBeVisible();

    await accountMenu(page, 'Simulated reviewer').click();
    await expect(page.getByRole('menu')).toContainText('Reviewer');
    await expect(page.getByRole('menuitem', { name: 'People' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox').fill('go to');
    await expect(page.getByRole('option', { name: /Go to Sync/u })).toBeVisible();
    await expect(page.getByRole('option', { name: /Go to (Audit|People)/u })).toHaveCount(0);
    await page.keyboard.press('Escape');

    for (const path of ['/audit', '/people']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: 'Your role does not include this page' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
    }
    await signOut(page, 'Simulated reviewer');
    await page.goto('/sync');
    await expect(page).toHaveURL('/sign-in?next=%2Fsync');
  });

  test('whoever has signed in is not asked again, and no address leads elsewhere', async ({ page }) => {
    await page.goto('/sign-in?next=//evil.example/');
    await page.getByRole('button', { name: 'Sign in as auditor' }).click();
    await expect(page.getByRole('link', { name: 'Audit' })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.goto('/sign-in?next=/sync');
    await expect(page).toHaveURL('/sync');
    await expect(page.getByText('Your role does not include having days read again.')).toBeVisible();
  });

  test('a wrong password is told in words, which get the focus', { tag: '@failing' }, async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByText('Sign in with e-mail address and password').click();
    await page.getByLabel('E-mail address').fill('nobody');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByText('This is no e-mail address.')).toBeVisible();
    await expect(page.getByLabel('E-mail address')).toBeFocused();
    await page.getByLabel('E-mail address').fill('nobody@example.com');
    const password = page.getByRole('textbox', { name: 'Password' });
    await password.fill('not the right one');
    await page.getByRole('button', { name: 'Show the password' }).click();
    await expect(password).toHaveAttribute('type', 'text');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Address or password is not right' });
    await expect(alert).toContainText('An administrator can send you a link');
    await expect(alert).toBeFocused();
  });

  test(
    'an address to join that lacks its link, or whose link does not work, says so',
    { tag: '@failing' },
    async ({ page }) => {
      await page.goto('/join');
      await expect(page.getByRole('heading', { name: 'This address lacks its link' })).toBeVisible();
      await page.goto('/join#never-was-a-link');
      await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
      await expect(page).toHaveURL(/\/join$/u);
    },
  );
});

test.describe('before the page can act', () => {
  test.use({ storageState: NOBODY, javaScriptEnabled: false });

  test('no click goes nowhere, and Enter sends no password in the address', async ({ page }) => {
    await page.goto('/sign-in');
    await expect(page.getByRole('button', { name: 'Sign in as lead' })).toBeDisabled();
    await page.getByText('Sign in with e-mail address and password').click();
    await page.getByLabel('E-mail address').fill('ada@example.com');
    await page.getByLabel('Password', { exact: true }).fill('not for the address');
    await page.keyboard.press('Enter');
    await page.waitForLoadState();
    expect(new URL(page.url()).search).toBe('');
  });
});
