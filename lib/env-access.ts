import { isRole, ROLES } from './domain/permissions.ts';
import type { Role } from './domain/permissions.ts';
import { readSecretFile, setting } from './env-setting.ts';
import { emailAddress, Unfit, upstreamUrl, wholeNumber } from './env-values.ts';

/** The first administrator, single sign-on by OpenID Connect, and how long sessions last. */
export const accessSettings = {
  ADMIN_EMAIL: setting(
    {
      description:
        'With ADMIN_PASSWORD: the first administrator, made at the start while there is none. Without it the server prints a link to become that.',
      fallback: 'the link',
      example: 'admin@example.com',
    },
    emailAddress,
  ),
  ADMIN_PASSWORD: setting(
    {
      description:
        'Password of ADMIN_EMAIL, 12 characters or more and not easily guessed. Change it in the dashboard later.',
      fallback: 'none',
      secret: true,
      example: 'several quiet words',
    },
    (text) => text,
  ),
  ADMIN_PASSWORD_FILE: setting(
    {
      description: 'A file that holds the password, instead of ADMIN_PASSWORD.',
      fallback: 'none',
      example: '/run/secrets/admin-password',
    },
    readSecretFile,
  ),
  OIDC_ISSUER: setting(
    {
      description:
        'Single sign-on by OpenID Connect: the issuer of your provider. Let it send people back to PUBLIC_URL/api/session/single-sign-on/callback.',
      fallback: 'no single sign-on',
      example: 'https://id.example.com/realms/main',
    },
    upstreamUrl,
  ),
  OIDC_CLIENT_ID: setting(
    { description: 'The dashboard’s name at the provider.', fallback: 'none', example: 'faceauth-review' },
    (text) => text,
  ),
  OIDC_CLIENT_SECRET: setting(
    { description: 'Its secret there.', fallback: 'none', secret: true, example: 'a-secret' },
    (text) => text,
  ),
  OIDC_CLIENT_SECRET_FILE: setting(
    { description: 'A file that holds it, instead.', fallback: 'none', example: '/run/secrets/oidc-client-secret' },
    readSecretFile,
  ),
  OIDC_ROLES: setting(
    {
      description:
        'Which values of OIDC_ROLE_CLAIM mean which role; JSON. Whoever has none of them may not sign in; of several the role with the most rights counts.',
      fallback: 'none',
      example: '{"compliance": "reviewer", "compliance-lead": "lead", "audit": "auditor", "it": "administrator"}',
    },
    rolesByClaim,
  ),
  OIDC_ROLE_CLAIM: setting(
    { description: 'Claim of the ID token that holds groups or roles.', fallback: 'roles', example: 'groups' },
    (text) => text,
  ),
  OIDC_NAME: setting(
    { description: 'What people call it, for its button.', fallback: 'single sign-on', example: 'Example ID' },
    (text) => text,
  ),
  SESSION_IDLE_HOURS: setting(
    {
      description: 'A session in which nobody does anything for so many hours ends, 1 to 168.',
      fallback: '8',
      example: '8',
    },
    wholeNumber(1, 168),
  ),
  SESSION_MAX_HOURS: setting(
    {
      description: 'A session ends after so many hours, however much it is used, 1 to 720.',
      fallback: '24',
      example: '24',
    },
    wholeNumber(1, 720),
  ),
};

function rolesByClaim(text: string): Readonly<Record<string, Role>> {
  const unfit = new Unfit(`JSON: {"value of the claim": "role", …}, each role one of ${ROLES.join(', ')}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unfit; // the parser's words say less
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unfit;
  const entries = Object.entries(value).flatMap(([claim, role]): [string, Role][] =>
    typeof role === 'string' && isRole(role) ? [[claim, role]] : [],
  );
  if (entries.length === 0 || entries.length !== Object.keys(value).length) throw unfit;
  return Object.fromEntries(entries);
}
