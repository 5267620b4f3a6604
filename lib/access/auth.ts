import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { z } from 'zod';
import type { Settings } from '#lib/env.ts';
import type { Db } from '#lib/store/database.ts';
import { cookieNames } from './cookie-names.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { roleOfNewcomer, singleSignOnPlugin, takeRoleOver } from './single-sign-on.ts';

export type Auth = ReturnType<typeof createAuth>;

/** How long a person has for the second step of a sign-in. */
const CODE_MINUTES = 10;
/** In what `toAuth` makes of a request's headers: where it comes from, as our server knows it. */
export const ADDRESS_HEADER = 'x-faceauth-address';
/** A session that is used is moved on at most this often. */
const MOVE_ON_SECONDS = 60;

/**
 * The library that signs people in, over our tables. Nothing of it has an address of its own: our operations call it, behind our guard.
 *
 * @param secret signs cookies and encrypts the secrets of second factors
 */
export function createAuth(
  db: Db,
  secret: string,
  settings: Pick<Settings, 'publicUrl' | 'port' | 'sessionIdleHours' | 'singleSignOn'>,
) {
  const { secure, session, prefix } = cookieNames(settings);
  const base = settings.publicUrl ?? `http://localhost:${settings.port}`;
  return betterAuth({
    appName: 'FaceAuth Review',
    secret,
    baseURL: base,
    basePath: '/api/auth',
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Ours counts, in the database, for all processes: lib/access/limit-tries.ts.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        role: { type: 'string', input: false },
        projects: { type: 'string[]', required: false, input: false },
        disabled: { type: 'boolean', input: false, defaultValue: false },
        settings: { type: 'json', required: false, input: false },
      },
    },
    session: {
      modelName: 'person_session',
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: settings.sessionIdleHours * 3_600,
      updateAge: MOVE_ON_SECONDS,
    },
    account: {
      // The same person under both: an address that the provider has verified, of somebody whom an administrator has invited by it.
      accountLinking: { enabled: true, requireLocalEmailVerified: false },
      modelName: 'person_account',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'person_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const person = await db
              .selectFrom('person')
              .select(['id', 'role', 'disabled'])
              .where('id', '=', userId)
              .executeTakeFirst();
            if (person?.disabled !== false) throw new APIError('FORBIDDEN', { code: 'DISABLED' });
            await takeRoleOver(db, person);
          },
        },
      },
      // Nobody signs up: only who comes from single sign-on is not there yet.
      user: { create: { before: (user) => Promise.resolve({ data: { ...user, role: roleOfNewcomer() } }) } },
      // What the provider lets us do in a person's name is not needed, so it is not kept.
      account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
    },
    advanced: {
      // __Host- asks for what better-auth's own prefix, __Secure-, does not.
      useSecureCookies: false,
      cookiePrefix: prefix,
      defaultCookieAttributes: { secure, sameSite: 'lax', httpOnly: true, path: '/' },
      cookies: { session_token: { name: session } },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER], ipv6Subnet: 128 },
      // Where a change may come from is checked by our guard, before anything else.
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    plugins: [
      twoFactor({
        issuer: 'FaceAuth Review',
        twoFactorCookieMaxAge: CODE_MINUTES * 60,
        backupCodeOptions: { customBackupCodesGenerate: makeRecoveryCodes, storeBackupCodes: 'encrypted' },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'person_two_factor',
            fields: {
              userId: 'person_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      signInWithout,
      ...(settings.singleSignOn ? [singleSignOnPlugin(base, settings.singleSignOn)] : []),
    ],
  });
}

const withoutTokens = <T extends object>(account: T) =>
  Promise.resolve({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } });

/** Opens a session for a person whose right to it was shown in another way: an invitation, or the simulator's roles. */
const signInWithout = {
  id: 'sign-in-without',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ personId: z.string() }) },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.personId);
        if (!user) throw new APIError('NOT_FOUND');
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return { personId: user.id };
      },
    ),
  },
} as const;
