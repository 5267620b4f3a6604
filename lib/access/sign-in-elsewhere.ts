import { HttpProblem } from '#lib/http/http-problem.ts';
import { nextAddress } from '#lib/search-params/next-address.ts';
import { actorOf } from './caller.ts';
import type { SigningIn } from './sign-in.ts';
import { SSO_PROVIDER, whileArriving } from './single-sign-on.ts';
import { toAuthWithoutSession } from './to-auth.ts';

/**
 * Begins a sign-in at the organisation's own provider.
 *
 * @param next where the person wanted to go
 * @returns the provider's address, and the cookie that binds its answer to this browser
 * @throws HttpProblem 404 where there is none, 503 where it can't be reached
 */
export async function beginElsewhere(
  { auth, settings, headers }: SigningIn,
  next: string,
): Promise<{ url: string; cookies: string[] }> {
  if (settings.singleSignOn === null) throw NOT_CONFIGURED;
  const { response, headers: answered } = await auth.api
    .signInSocial({
      body: {
        provider: SSO_PROVIDER,
        callbackURL: nextAddress(next),
        errorCallbackURL: '/sign-in',
        disableRedirect: true,
      },
      headers: toAuthWithoutSession(headers, settings),
      returnHeaders: true,
    })
    .catch(() => {
      throw PROVIDER_AWAY;
    });
  if (!response.url) throw PROVIDER_AWAY;
  return { url: response.url, cookies: answered.getSetCookie() };
}

/**
 * Ends it: with what the provider has sent the browser back with.
 *
 * @returns where to go: the page that was wanted, or the sign-in page with what went wrong
 */
export async function endElsewhere(
  { auth, db, settings, headers, tell, caller }: SigningIn,
  query: Record<string, string | undefined>,
): Promise<{ to: string; cookies: string[] }> {
  if (settings.singleSignOn === null) throw NOT_CONFIGURED;
  const answered = await whileArriving(() =>
    auth.api.callbackOAuth({
      params: { id: SSO_PROVIDER },
      query,
      headers: toAuthWithoutSession(headers, settings),
      asResponse: true,
    }),
  );
  const cookies = answered.headers.getSetCookie();
  const base = new URL(settings.publicUrl ?? `http://localhost:${settings.port}`);
  const to = URL.parse(answered.headers.get('location') ?? '', base);
  const wrong = to?.searchParams.get('error') ?? (to === null || to.origin !== base.origin ? 'unknown' : null);
  const begun = wrong === null ? await sessionOf(auth, cookies) : null;
  if (begun === null) {
    await tell({ outcome: 'refused', detail: { cause: wrong ?? 'unknown', singleSignOn: true } });
    return { to: `/sign-in?refused=${REASONS.get(wrong ?? '') ?? 'other'}`, cookies: [] };
  }
  if (caller) await db.deleteFrom('person_session').where('id', '=', caller.sessionId).execute();
  const { id: personId, role, name } = begun;
  await tell({ actor: { personId, role, name }, record: actorOf(personId), detail: { singleSignOn: true } });
  return { to: nextAddress(`${to?.pathname ?? '/'}${to?.search ?? ''}`), cookies };
}

/** Reasons that a person can do something about. */
const REASONS = new Map([
  ['NO_ROLE', 'no-role'],
  ['DISABLED', 'disabled'],
  ['access_denied', 'cancelled'],
  ['account_not_linked', 'not-linked'],
  ['please_restart_the_process', 'too-late'],
  ['state_mismatch', 'too-late'],
]);

async function sessionOf(
  auth: SigningIn['auth'],
  cookies: string[],
): Promise<{ id: string; role: string; name: string } | null> {
  const cookie = cookies.map((each) => each.split(';', 1)[0] ?? '').join('; ');
  const session = await auth.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } });
  return session && { id: session.user.id, role: session.user.role, name: session.user.name };
}

const NOT_CONFIGURED = new HttpProblem({
  status: 404,
  kind: 'no-single-sign-on',
  title: 'There is no single sign-on here',
  detail: 'The dashboard was started without a provider of single sign-on.',
  action: 'Sign in with e-mail address and password. Administrators set OIDC_ISSUER and what belongs to it.',
});

const PROVIDER_AWAY = new HttpProblem({
  status: 503,
  kind: 'provider-away',
  title: 'The single sign-on can not be reached',
  detail: 'The provider of OIDC_ISSUER did not answer as it should, so nobody could be sent there.',
  action: 'Try again in a minute, or sign in with e-mail address and password if you have one.',
  headers: { 'retry-after': '30' },
});
