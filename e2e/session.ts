import type { BrowserContext } from 'playwright/test';
import type { Role } from '#lib/domain/permissions.ts';

type Cookie = Parameters<BrowserContext['addCookies']>[0][number] & { domain: string; path: string };
type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Somebody has signed in on a dashboard. */
export interface Session {
  /** For a browser: cookies are told apart by host alone, and those of several dashboards by their names, which hold the port. */
  cookies: Cookie[];
  /** Asks the dashboard as them. @param path of it */
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
}

/** As whom the stories of a dashboard that mirrors ARGOS sign in. */
export const ADMINISTRATOR = { email: 'administrator@example.com', password: 'quiet harbour under morning fog' };

/** Takes a role of a dashboard on the simulator. @param url origin */
export const signInSimulated = (url: string, role: Role = 'administrator'): Promise<Session> =>
  begin(url, '/api/session/simulated', { role });

/**
 * Somebody of their own on a dashboard on the simulator: what stories choose for themselves is nothing to those that run beside them.
 *
 * @param nth tells them apart from the others
 */
export async function signInAsNth(url: string, nth: number, role: Role): Promise<Session> {
  const { fetch: ask } = await signInSimulated(url);
  const person = { name: `Simulated ${role}`, email: `stories-${nth}@example.com`, role };
  const invited = await ask('/api/people', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...person, projects: null }),
  });
  const { link } = (await invited.json()) as { link: string };
  const token = new URL(link).hash.slice(1);
  return begin(url, '/api/link/acceptance', { token, password: ADMINISTRATOR.password });
}

/** Takes back whatever a person has chosen. */
export const forgetSettings = async ({ fetch: ask }: Session): Promise<void> => {
  const nothing = { language: null, timeZone: null, density: null, theme: null, keys: null };
  await ask('/api/account/settings', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(nothing),
  });
};

/** @param url origin */
export const signInByPassword = (url: string, credentials = ADMINISTRATOR): Promise<Session> =>
  begin(url, '/api/session', credentials);

/** Nobody: for stories that begin before anybody has signed in. */
export const NOBODY: StorageState = { cookies: [], origins: [] };

/** What a browser holds in which all of these have signed in. */
export const storageOf = (...sessions: Session[]): StorageState => ({
  cookies: sessions.flatMap(({ cookies }) =>
    cookies.map(({ name, value, domain, path }) => ({
      name,
      value,
      domain,
      path,
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: 'Lax' as const,
    })),
  ),
  origins: [],
});

async function begin(url: string, path: string, body: unknown): Promise<Session> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`Nobody could sign in at ${url}: ${response.status} ${await response.text()}`);
  const { hostname } = new URL(url);
  const pairs = response.headers.getSetCookie().map((each) => each.split(';', 1)[0] ?? '');
  const cookies = pairs.map((pair) => {
    const [name = ''] = pair.split('=', 1);
    return { name, value: pair.slice(name.length + 1), domain: hostname, path: '/' };
  });
  return {
    cookies,
    fetch: (to, init) =>
      fetch(`${url}${to}`, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init?.headers)), cookie: pairs.join('; ') },
      }),
  };
}
