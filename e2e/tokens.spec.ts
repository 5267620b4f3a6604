import type { Page } from 'playwright/test';
import { expect, test } from './page.ts';
import { ADMINISTRATOR, NOBODY } from './session.ts';

/** A role of the simulator signs in, and opens its account. */
async function openAccount(page: Page, role: string): Promise<void> {
  await page.goto('/sign-in?next=/account');
  await page.getByRole('button', { name: `Sign in as ${role}` }).click();
  await expect(page.getByRole('button', { name: 'Make a token' })).toBeEnabled();
}

/** @param password of who has one. @returns the token, which is shown once */
async function makeToken(page: Page, name: string, scopes: readonly string[], password?: string): Promise<string> {
  await page.getByRole('button', { name: 'Make a token' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  for (const scope of scopes) await dialog.getByRole('checkbox', { name: scope }).check();
  if (password !== undefined) await dialog.getByRole('textbox', { name: 'Current password' }).fill(password);
  await dialog.getByRole('button', { name: 'Make the token' }).click();
  await expect(dialog.getByRole('heading', { name: `The token “${name}”` })).toBeVisible();
  const secret = await dialog.getByLabel('Token', { exact: true }).inputValue();
  await expect(dialog.getByRole('button', { name: 'Copy the token' })).toBeFocused();
  await expect(dialog).toContainText(
    `curl -H "Authorization: Bearer $TOKEN" ${new URL(page.url()).origin}/api/session`,
  );
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'Make a token' })).toBeFocused();
  return secret;
}

test.describe('a script', () => {
  test.use({ storageState: NOBODY });

  test('lists and exports by a token of a lead, may nothing else, and stops when it is revoked', async ({
    page,
    baseURL,
  }) => {
    await openAccount(page, 'lead');
    await expect(page.getByText('You have none.')).toBeVisible();
    const secret = await makeToken(page, 'Nightly export', ['submissions.read', 'submissions.export']);
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(new URL(path, baseURL), {
        ...init,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      });
    const told = async (response: Response) => [response.status, ((await response.json()) as { kind?: string }).kind];

    expect(await (await ask('/api/session')).json()).toMatchObject({ person: { role: 'lead' } });
    const list = await ask('/api/submissions?status=rejected&limit=5');
    expect([list.status, ((await list.json()) as { items: unknown[] }).items.length]).toEqual([200, 5]);
    const file = await ask('/api/export?format=jsonl&status=rejected');
    expect((await file.text()).split('\n').length).toBeGreaterThan(5);
    expect(await told(await ask('/api/sync', { method: 'POST', body: '{}' }))).toEqual([403, 'scope-missing']);
    expect(await told(await ask('/api/account/tokens'))).toEqual([403, 'not-for-tokens']);

    await page.reload();
    const row = page.getByRole('list', { name: 'Your API tokens' }).getByRole('listitem');
    await expect(row).toContainText(/Nightly export.*See submissions.*Export submissions.*last used/u);
    await expect(page.locator('body')).not.toContainText(secret);
    await row.getByRole('button', { name: 'Revoke Nightly export' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(row.getByRole('button')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await expect(row).toContainText('Revoked');
    await expect(page.getByText('“Nightly export” is revoked.')).toBeFocused();
    expect(await told(await ask('/api/submissions'))).toEqual([401, 'token-revoked']);
  });

  test('is refused at the form for what is missing', { tag: '@failing' }, async ({ page }) => {
    await openAccount(page, 'reviewer');
    await page.getByRole('button', { name: 'Make a token' }).click();
    const dialog = page.getByRole('dialog');
    // A reviewer may not export, so neither may a token of theirs.
    await expect(dialog.getByRole('checkbox')).toHaveCount(2);
    await dialog.getByRole('radio', { name: 'Until a day' }).check();
    await dialog.getByRole('button', { name: 'Make the token' }).click();
    await expect(dialog.getByText('A name has 1 to 80 characters on one line.')).toBeVisible();
    await expect(dialog.getByText('Choose at least one.')).toBeVisible();
    await expect(dialog.getByText('Choose a day from today on, at most 365 days from now.')).toBeVisible();
    await expect(dialog.getByLabel('Name')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Make a token' })).toBeFocused();
  });
});

test('an administrator sees everybody’s tokens below the people, and revokes one; also on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/account');
  const secret = await makeToken(page, 'Trail to the archive', ['audit.read'], ADMINISTRATOR.password);
  await page.goto('/people');
  const row = page.getByRole('list', { name: 'API tokens of everybody' }).getByRole('listitem');
  const ours = row.filter({ hasText: 'Trail to the archive' });
  await expect(ours).toContainText('of Simulated administrator');
  await ours.getByRole('button', { name: 'Revoke Trail to the archive' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(ours).toContainText('Revoked');
  const response = await fetch(new URL('/api/audit', page.url()), { headers: { authorization: `Bearer ${secret}` } });
  expect(response.status).toBe(401);
});
