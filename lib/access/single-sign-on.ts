import { AsyncLocalStorage } from 'node:async_hooks';
import { APIError } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { ROLES } from '#lib/domain/permissions.ts';
import type { Role } from '#lib/domain/permissions.ts';
import type { Settings } from '#lib/env.ts';
import type { Db } from '#lib/store/database.ts';

export const SSO_PROVIDER = 'oidc';
/** Where the provider sends people back to: to be entered there. */
export const SSO_CALLBACK = '/api/session/single-sign-on/callback';

/** What the provider says of the person who comes back from it, while their sign-in runs. */
const arriving = new AsyncLocalStorage<{ role: Role | null }>();
export const whileArriving = <T>(work: () => Promise<T>): Promise<T> => arriving.run({ role: null }, work);

type Configured = NonNullable<Settings['singleSignOn']>;

/** The plugin that speaks OpenID Connect: code flow with PKCE and nonce; the ID token is verified by the provider's keys. */
export const singleSignOnPlugin = (base: string, { issuer, clientId, clientSecret, roleClaim, roles }: Configured) =>
  genericOAuth({
    config: [
      {
        providerId: SSO_PROVIDER,
        clientId,
        clientSecret,
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        redirectURI: `${base}${SSO_CALLBACK}`,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        overrideUserInfo: false,
        mapProfileToUser: (claims) => {
          const told = arriving.getStore();
          if (told) told.role = roleOfClaim(claims[roleClaim], roles);
          const name = typeof claims['name'] === 'string' && claims['name'] !== '' ? claims['name'] : claims['email'];
          return { name: String(name), emailVerified: claims['email_verified'] === true };
        },
      },
    ],
  });

/** The role that the values of the claim mean: of several the one with the most rights; null = none, so the person may not sign in. */
function roleOfClaim(claim: unknown, roles: Configured['roles']): Role | null {
  const values = (Array.isArray(claim) ? claim : [claim]).filter((each) => typeof each === 'string');
  const meant = new Set(values.flatMap((value) => (Object.hasOwn(roles, value) ? [roles[value]] : [])));
  return STRONGEST_FIRST.find((role) => meant.has(role)) ?? null;
}
const STRONGEST_FIRST: readonly Role[] = [...ROLES].reverse();

/** The role of a person who comes for the first time. @throws APIError where the provider gives them none */
export function roleOfNewcomer(): Role {
  const role = arriving.getStore()?.role ?? null;
  if (role === null) throw new APIError('FORBIDDEN', { code: 'NO_ROLE' });
  return role;
}

/**
 * Before a session of single sign-on begins: the provider's word on the role counts, each time. One that has changed ends the other sessions.
 *
 * @throws APIError where the provider gives the person no role (any more)
 */
export async function takeRoleOver(db: Db, person: { id: string; role: Role }): Promise<void> {
  if (!arriving.getStore()) return;
  const role = roleOfNewcomer();
  if (role === person.role) return;
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('person').set({ role, updated_at: new Date() }).where('id', '=', person.id).execute();
    await trx.deleteFrom('person_session').where('person_id', '=', person.id).execute();
  });
}
