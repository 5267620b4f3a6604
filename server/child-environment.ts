import { writeGateReading } from '#lib/env-gates.ts';
import { settingsSchema } from '#lib/env-schema.ts';
import { PLAIN_HTTP_WORDS } from '#lib/env-values.ts';
import type { Settings } from '#lib/env.ts';

/**
 * What a child is told: the settled values. Each setting is named, if with nothing, because Next reads `.env` by itself and
 * would add to what is not there.
 */
export function childEnvironment(
  base: NodeJS.ProcessEnv,
  settings: Settings,
  databaseUrl: string,
  mode: 'start' | 'dev',
): NodeJS.ProcessEnv {
  const { singleSignOn, alarmWebhook, alarmEmail } = settings;
  const settled: Record<string, string> = {
    ARGOS_PROJECTS: JSON.stringify(settings.projects),
    ARGOS_BASE_URL: settings.argosBaseUrl,
    DATABASE_URL: databaseUrl,
    DATA_DIR: settings.dataDir,
    HOSTNAME: settings.hostname,
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl ?? '',
    TIME_ZONE: settings.timeZone,
    SYNC_FROM: settings.syncFrom ?? '',
    SYNC_CONCURRENCY: String(settings.syncConcurrency),
    ...writeGateReading(settings.gateReading),
    TRUSTED_PROXIES: settings.trustedProxies.join(','),
    PLAIN_HTTP: settings.plainHttp ? PLAIN_HTTP_WORDS : '',
    SECURITY_CONTACT: settings.securityContact ?? '',
    OIDC_ISSUER: singleSignOn?.issuer ?? '',
    OIDC_CLIENT_ID: singleSignOn?.clientId ?? '',
    OIDC_CLIENT_SECRET: singleSignOn?.clientSecret ?? '',
    OIDC_ROLES: singleSignOn ? JSON.stringify(singleSignOn.roles) : '',
    OIDC_ROLE_CLAIM: singleSignOn?.roleClaim ?? '',
    OIDC_NAME: singleSignOn?.name ?? '',
    SESSION_IDLE_HOURS: String(settings.sessionIdleHours),
    SESSION_MAX_HOURS: String(settings.sessionMaxHours),
    ALARM_WEBHOOK_URL: alarmWebhook?.url ?? '',
    ALARM_WEBHOOK_SECRET: alarmWebhook?.secret ?? '',
    SMTP_URL: alarmEmail?.smtpUrl ?? '',
    ALARM_EMAIL_FROM: alarmEmail?.from ?? '',
    ALARM_EMAIL_TO: alarmEmail?.to.join(',') ?? '',
    LOG_LEVEL: settings.logLevel,
    FACEAUTH_SIMULATOR: settings.simulator ? '1' : '',
  };
  return { ...bareEnvironment(base, mode), ...settled };
}

/** The same without any setting: for the simulator, which shall know no key. */
export function bareEnvironment(base: NodeJS.ProcessEnv, mode: 'start' | 'dev'): NodeJS.ProcessEnv {
  const blank = Object.fromEntries(Object.keys(settingsSchema(0).shape).map((name) => [name, '']));
  return { ...base, ...blank, NODE_ENV: mode === 'dev' ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' };
}
