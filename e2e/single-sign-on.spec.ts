import { CLIENT_SETTINGS, startProvider } from '#app/api/testing/oidc-provider.ts';
import type { TestProvider } from '#app/api/testing/oidc-provider.ts';
import { freePort, startWithUpstream } from './dashboard.ts';
import type { Dashboard } from './dashboard.ts';
import { expect, test } from './page.ts';
import { NOBODY } from './session.ts';

test.use({ storageState: NOBODY });

let dashboard: Dashboard;
let provider: TestProvider;
test.beforeAll(async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  provider = await startProvider(`${origin}/api/session/single-sign-on/callback`);
  dashboard = await startWithUpstream(
    { rows: 300, days: 5 },
    {
      ...CLIENT_SETTINGS,
      OIDC_ISSUER: provider.issuer,
      OIDC_NAME: 'Example ID',
      PUBLIC_URL: origin,
      PORT: String(port),
    },
  );
});
test.afterAll(async () => {
  await dashboard.stop();
  await provider.close();
});

// The provider's own pages ask for fonts from elsewhere.
const FONTS = { tag: '@failing' };

test(
  'somebody signs in at their organisation, with the role that its groups give, or is sent back',
  FONTS,
  async ({ page }) => {
    provider.identities.set('haneul', { email: 'haneul@id.example', name: 'Kim Haneul', groups: ['leads'] });
    provider.identities.set('other', { email: 'other@id.example', name: 'Other', groups: ['marketing'] });
    const logIn = async (login: string): Promise<void> => {
      await page.getByRole('button', { name: 'Sign in with Example ID' }).click();
      await page.getByPlaceholder('Enter any login').fill(login);
      await page.getByPlaceholder('and password').fill('any');
      await page.getByRole('button', { name: 'Sign-in' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
    };
    await page.goto(`${dashboard.url}/submissions?status=rejected`);
    await logIn('other');
    await expect(page.getByRole('alert')).toContainText('Your organisation gives you no role for it.');
    await page.context().clearCookies();
    await page.goto(`${dashboard.url}/submissions?status=rejected`);
    await logIn('haneul');
    await expect(page).toHaveURL(`${dashboard.url}/submissions?status=rejected`);
    await page.getByRole('button', { name: 'Account of Kim Haneul' }).click();
    await expect(page.getByRole('menu')).toContainText('Lead');
  },
);
