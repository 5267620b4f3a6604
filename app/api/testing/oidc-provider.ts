import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface Identity {
  email: string;
  name: string;
  verified?: boolean;
  groups?: string | string[];
}

export interface TestProvider {
  issuer: string;
  /** Who can log in there, by login. */
  identities: Map<string, Identity>;
  /** Does there what a person does in a browser. @returns the address that they are sent back to */
  logIn: (url: string, login: string) => Promise<string>;
  close: () => Promise<void>;
}

const CLIENT = { id: 'faceauth-review', secret: 'secret-of-the-dashboard' };

/** A real provider of OpenID Connect (oidc-provider, certified), with its forms for development. */
export async function startProvider(callback: string): Promise<TestProvider> {
  const identities = new Map<string, Identity>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['of the test'] },
    findAccount: (_context, id) => {
      const { email, name, verified = true, groups } = identities.get(id) ?? { email: '', name: '' };
      return { accountId: id, claims: () => ({ sub: id, email, name, email_verified: verified, groups }) };
    },
  });
  server.on('request', (request, response) => void provider.callback()(request, response));
  return {
    issuer,
    identities,
    logIn: async (url, login) => {
      const browser = browse();
      let page = await browser.get(url, callback);
      // One form to say who one is, one to agree.
      const forms: Record<string, string>[] = [{ prompt: 'login', login, password: 'any' }, { prompt: 'consent' }];
      for (const form of forms) {
        if (page.url.startsWith(callback)) break;
        page = await browser.post(page.url, form, callback);
      }
      if (!page.url.startsWith(callback)) throw new Error(`the provider did not send back, but to ${page.url}`);
      return page.url;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export const CLIENT_SETTINGS = {
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
  OIDC_ROLE_CLAIM: 'groups',
  OIDC_ROLES: '{"compliance": "reviewer", "leads": "lead", "it": "administrator"}',
};

/** Keeps cookies and follows redirects, as far as `until`. */
function browse() {
  const cookies = new Map<string, string>();
  const follow = async (
    url: string,
    init: { method?: string; body?: string; headers?: Record<string, string> },
    until: string,
  ): Promise<{ url: string }> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const each of response.headers.getSetCookie()) {
      const [pair = ''] = each.split(';', 1);
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('location');
    if (location === null) return { url };
    const next = new URL(location, url).href;
    return next.startsWith(until) ? { url: next } : follow(next, {}, until);
  };
  return {
    get: (url: string, until: string) => follow(url, {}, until),
    post: (url: string, form: Record<string, string>, until: string) =>
      follow(
        url,
        {
          method: 'POST',
          body: new URLSearchParams(form).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        },
        until,
      ),
  };
}
