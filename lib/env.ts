import path from 'node:path';
import type { z } from 'zod';
import type { GateReading } from './domain/gate-reading.ts';
import type { Role } from './domain/permissions.ts';
import { alarmChannelsOf, alarmProblems } from './env-alarms.ts';
import type { AlarmEmail, AlarmWebhook } from './env-alarms.ts';
import { gateReadingOf } from './env-gates.ts';
import { settingsSchema } from './env-schema.ts';
import { isLoopback, PLAIN_HTTP_WORDS } from './env-values.ts';
import type { ProjectKey } from './env-values.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  /** At least one. */
  projects: ProjectKey[];
  /** No slash at the end. While `simulator` and not yet told by the supervisor: the real one's, which must not be asked. */
  argosBaseUrl: string;
  /** `null`: the embedded server. */
  databaseUrl: string | null;
  /** `null`: the role of `databaseUrl` owns the audit trail. */
  databaseOwnerUrl: string | null;
  /** Absolute. */
  dataDir: string;
  /** Beyond loopback only with `trustedProxies` or `plainHttp`. */
  hostname: string;
  port: number;
  /** An origin, without a slash at the end. */
  publicUrl: string | null;
  /** Addresses and networks of proxies on other machines. */
  trustedProxies: string[];
  /** Somebody has said in words that the network may read along. */
  plainHttp: boolean;
  /** `mailto:` or https. */
  securityContact: string | null;
  /** IANA. */
  timeZone: string;
  /** `yyyy-mm-dd`; `null`: everything ARGOS has. */
  syncFrom: string | null;
  syncConcurrency: number;
  /** How gates compare scores with thresholds. */
  gateReading: GateReading;
  /** `null`: the first administrator comes by a link that the server prints. */
  admin: { email: string; password: string } | null;
  /** The organisation's own provider of OpenID Connect. */
  singleSignOn: {
    /** No slash at the end. */
    issuer: string;
    clientId: string;
    clientSecret: string;
    /** What people call it. */
    name: string;
    roleClaim: string;
    /** Value of the claim → our role. */
    roles: Readonly<Record<string, Role>>;
  } | null;
  /** A session that is not used for so long ends. */
  sessionIdleHours: number;
  /** However much it is used. */
  sessionMaxHours: number;
  /** Absolute. */
  auditCheckpointFile: string | null;
  auditCheckpointUrl: string | null;
  /** Where alarms are sent to; null = not. */
  alarmWebhook: AlarmWebhook | null;
  alarmEmail: AlarmEmail | null;
  logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
  /** The upstream is the simulator, not ARGOS. */
  simulator: boolean;
  simulatorRows: number;
  simulatorDays: number;
  simulatorSeed: string;
}

/** All that is wrong with the settings, a line each in `problems`; the message shows them as they are. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The settings can't be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

const KEY_SETTINGS = ['ARGOS_API_KEY', 'ARGOS_API_KEY_FILE', 'ARGOS_PROJECTS'] as const;

/**
 * Reads every setting; nothing else in the program reads the environment.
 * @param now UTC milliseconds, to tell a day in the future
 * @throws SettingsError with all problems at once; secrets are never quoted
 */
export function readSettings(env: Environment, now = Date.now()): Settings {
  const schema = settingsSchema(now);
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const text = env[name]?.trim() ?? '';
      return text === '' ? [] : [[name, text]];
    }),
  );
  const parsed = schema.safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => describe(issue, schema.shape, given));
  const keys = KEY_SETTINGS.filter((name) => name in given);
  if (keys.length > 1)
    problems.push(`${keys.join(' and ')} are set together; they exclude each other, so set only one of them`);
  if (keys.length === 0 && 'ARGOS_BASE_URL' in given) {
    problems.push('ARGOS_BASE_URL is set without a key; set ARGOS_API_KEY too, or unset it to run on the simulator');
  }
  if ('DATABASE_OWNER_URL' in given && !('DATABASE_URL' in given)) {
    problems.push('DATABASE_OWNER_URL is set without DATABASE_URL; set both, or neither to use the private PostgreSQL');
  }
  problems.push(
    ...adminProblems(given),
    ...singleSignOnProblems(given),
    ...alarmProblems(given),
    ...(parsed.success ? networkProblems(parsed.data) : []),
  );
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  const value = parsed.data;
  const key = value.ARGOS_API_KEY ?? value.ARGOS_API_KEY_FILE;
  const real = value.ARGOS_PROJECTS ?? (key === undefined ? null : [{ name: 'default', apiKey: key }]);
  return {
    projects: real ?? [{ name: 'simulator', apiKey: 'simulator' }],
    argosBaseUrl: value.ARGOS_BASE_URL ?? 'https://rest-api.argosidentity.com/v3',
    databaseUrl: value.DATABASE_URL ?? null,
    databaseOwnerUrl: value.DATABASE_OWNER_URL ?? null,
    dataDir: value.DATA_DIR ?? path.resolve('data'),
    hostname: value.HOSTNAME ?? '127.0.0.1',
    port: value.PORT ?? 3000,
    publicUrl: value.PUBLIC_URL ?? null,
    trustedProxies: value.TRUSTED_PROXIES ?? [],
    plainHttp: value.PLAIN_HTTP ?? false,
    securityContact: value.SECURITY_CONTACT ?? null,
    timeZone: value.TIME_ZONE ?? 'UTC',
    syncFrom: value.SYNC_FROM ?? null,
    syncConcurrency: value.SYNC_CONCURRENCY ?? 4,
    gateReading: gateReadingOf(value),
    admin: adminOf(value),
    singleSignOn: singleSignOnOf(value),
    sessionIdleHours: value.SESSION_IDLE_HOURS ?? 8,
    sessionMaxHours: value.SESSION_MAX_HOURS ?? 24,
    auditCheckpointFile: value.AUDIT_CHECKPOINT_FILE ?? null,
    auditCheckpointUrl: value.AUDIT_CHECKPOINT_URL ?? null,
    ...alarmChannelsOf(value),
    logLevel: value.LOG_LEVEL ?? 'info',
    simulator: real === null || value.FACEAUTH_SIMULATOR === '1',
    simulatorRows: value.SIMULATOR_ROWS ?? 30_000,
    simulatorDays: value.SIMULATOR_DAYS ?? 120,
    simulatorSeed: value.SIMULATOR_SEED ?? '1',
  };
}

type Values = z.output<ReturnType<typeof settingsSchema>>;

function adminOf({ ADMIN_EMAIL: email, ADMIN_PASSWORD, ADMIN_PASSWORD_FILE }: Values): Settings['admin'] {
  const password = ADMIN_PASSWORD ?? ADMIN_PASSWORD_FILE;
  return email === undefined || password === undefined ? null : { email, password };
}

function singleSignOnOf(value: Values): Settings['singleSignOn'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_ROLES: roles } = value;
  const clientSecret = value.OIDC_CLIENT_SECRET ?? value.OIDC_CLIENT_SECRET_FILE;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || roles === undefined) return null;
  const { OIDC_NAME: name = 'single sign-on', OIDC_ROLE_CLAIM: roleClaim = 'roles' } = value;
  return { issuer, clientId, clientSecret, name, roleClaim, roles };
}

/** All of it or nothing: half of a configuration would look as if nobody could sign in. */
function singleSignOnProblems(given: Readonly<Record<string, string>>): string[] {
  const all = Object.keys(given).filter((name) => name.startsWith('OIDC_'));
  if (all.length === 0) return [];
  const secrets = ['OIDC_CLIENT_SECRET', 'OIDC_CLIENT_SECRET_FILE'].filter((name) => name in given);
  const missing = [
    // The provider sends people back to an address that it knows.
    ...['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_ROLES', 'PUBLIC_URL'].filter((name) => !(name in given)),
    ...(secrets.length === 0 ? ['OIDC_CLIENT_SECRET (or OIDC_CLIENT_SECRET_FILE)'] : []),
  ];
  return [
    ...(missing.length > 0
      ? [`${all.join(', ')} set without ${missing.join(', ')}; single sign-on needs them too`]
      : []),
    ...(secrets.length > 1 ? [`${secrets.join(' and ')} are set together; set only one of them`] : []),
  ];
}

/** They are good for nothing one without the other. */
function adminProblems(given: Readonly<Record<string, string>>): string[] {
  const passwords = ['ADMIN_PASSWORD', 'ADMIN_PASSWORD_FILE'].filter((name) => name in given);
  if (passwords.length > 1) return [`${passwords.join(' and ')} are set together; set only one of them`];
  if ('ADMIN_EMAIL' in given !== passwords.length > 0)
    return ['ADMIN_EMAIL and ADMIN_PASSWORD (or ADMIN_PASSWORD_FILE) are only of use together; set both or neither'];
  return [];
}

/** Passwords, faces and sessions go over a network encrypted, or because somebody said in words that they need not. */
function networkProblems({ HOSTNAME, PUBLIC_URL, TRUSTED_PROXIES, PLAIN_HTTP }: Values): string[] {
  if (PLAIN_HTTP) return [];
  const orSaySo = `If passwords and images may be read on that network, say so: PLAIN_HTTP="${PLAIN_HTTP_WORDS}"`;
  const { protocol, hostname } = new URL(PUBLIC_URL ?? 'https://none');
  const beyond = HOSTNAME !== undefined && HOSTNAME !== null && !isLoopback(HOSTNAME);
  return [
    ...(beyond && TRUSTED_PROXIES === undefined
      ? [
          `HOSTNAME is ${JSON.stringify(HOSTNAME)}, which other machines reach over plain HTTP; put a reverse proxy with TLS in front and set ` +
            `TRUSTED_PROXIES to its address and PUBLIC_URL to what people type. ${orSaySo}`,
        ]
      : []),
    ...(TRUSTED_PROXIES !== undefined && !PUBLIC_URL?.startsWith('https:')
      ? ['TRUSTED_PROXIES is set without PUBLIC_URL=https://…; set it to the address that people type']
      : []),
    ...(protocol === 'http:' && !isLoopback(hostname)
      ? [`PUBLIC_URL is ${JSON.stringify(PUBLIC_URL)}, which goes over the network in the clear; use https. ${orSaySo}`]
      : []),
  ];
}

function describe(issue: z.core.$ZodIssue, shape: Record<string, z.ZodType>, given: Record<string, string>): string {
  const name = String(issue.path[0]);
  const secret = shape[name]?.meta()?.['secret'] === true;
  return `${name} is ${secret ? 'set' : JSON.stringify(given[name])}, but must be ${issue.message}`;
}
