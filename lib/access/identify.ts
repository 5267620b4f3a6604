import { UNATTENDED_HEADER } from '#lib/browser/unattended.ts';
import { readSettings } from '#lib/contract/settings.ts';
import { isRole } from '#lib/domain/permissions.ts';
import type { Settings } from '#lib/env.ts';
import { cookieNames } from './cookie-names.ts';
import type { Auth } from './auth.ts';
import type { SignedIn } from './caller.ts';

export interface Identified {
  caller: SignedIn | null;
  /** `Set-Cookie` of a session that was moved on, or that has ended. */
  cookies: string[];
}

/**
 * Who makes this request, by its session: one that is there, was used within the idle limit, is younger than the absolute limit, and of a
 * person who is not disabled.
 */
export async function identify(
  headers: Headers,
  { auth, settings }: { auth: Auth; settings: Pick<Settings, 'publicUrl' | 'port' | 'sessionMaxHours'> },
): Promise<Identified> {
  if (!(headers.get('cookie') ?? '').includes(cookieNames(settings).session)) return STRANGER;
  const { response, headers: answered } = await auth.api.getSession({
    headers,
    query: { disableRefresh: headers.has(UNATTENDED_HEADER) },
    returnHeaders: true,
  });
  const cookies = answered.getSetCookie();
  if (!response) return { caller: null, cookies };
  const { session, user } = response;
  const tooOld = session.createdAt.getTime() + settings.sessionMaxHours * 3_600_000 <= Date.now();
  if (tooOld) {
    await (await auth.$context).internalAdapter.deleteSession(session.token);
    return STRANGER;
  }
  if (user.disabled || !isRole(user.role)) return STRANGER;
  const { id: personId, name, email, role, projects } = user;
  const twoFactor = user.twoFactorEnabled === true;
  const liked = readSettings(user.settings);
  const { id: sessionId, expiresAt } = session;
  return {
    caller: {
      personId,
      name,
      email,
      role,
      projects: projects ?? null,
      twoFactor,
      settings: liked,
      sessionId,
      expiresAt,
      token: null,
    },
    cookies,
  };
}

const STRANGER: Identified = { caller: null, cookies: [] };
