import path from 'node:path';
import type { z } from 'zod';
import { settingsSchema } from './env-schema.ts';
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
  /** A loopback address. */
  hostname: string;
  port: number;
  /** An origin, without a slash at the end. */
  publicUrl: string | null;
  /** IANA. */
  timeZone: string;
  /** `yyyy-mm-dd`; `null`: everything ARGOS has. */
  syncFrom: string | null;
  syncConcurrency: number;
  /** Absolute. */
  auditCheckpointFile: string | null;
  auditCheckpointUrl: string | null;
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
    timeZone: value.TIME_ZONE ?? 'UTC',
    syncFrom: value.SYNC_FROM ?? null,
    syncConcurrency: value.SYNC_CONCURRENCY ?? 4,
    auditCheckpointFile: value.AUDIT_CHECKPOINT_FILE ?? null,
    auditCheckpointUrl: value.AUDIT_CHECKPOINT_URL ?? null,
    logLevel: value.LOG_LEVEL ?? 'info',
    simulator: real === null || value.FACEAUTH_SIMULATOR === '1',
    simulatorRows: value.SIMULATOR_ROWS ?? 30_000,
    simulatorDays: value.SIMULATOR_DAYS ?? 120,
    simulatorSeed: value.SIMULATOR_SEED ?? '1',
  };
}

function describe(issue: z.core.$ZodIssue, shape: Record<string, z.ZodType>, given: Record<string, string>): string {
  const name = String(issue.path[0]);
  const secret = shape[name]?.meta()?.['secret'] === true;
  return `${name} is ${secret ? 'set' : JSON.stringify(given[name])}, but must be ${issue.message}`;
}
