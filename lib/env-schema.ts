import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  apiKey,
  databaseUrl,
  listenAddress,
  oneOf,
  pastDay,
  projectKeys,
  publicOrigin,
  timeZone,
  Unfit,
  upstreamUrl,
  wholeNumber,
} from './env-values.ts';

/** What `.meta()` of a setting says of it: the README's table and `.env.example` are made from this. */
export interface SettingMeta {
  description: string;
  /** What holds where it is not set, in words. */
  fallback: string;
  /** Never shown, in no message. */
  secret?: boolean;
  example?: string;
}

/** One setting: text, read by `read`; empty is the same as not set. */
function setting<T>(meta: SettingMeta, read: (text: string) => T) {
  return z
    .string()
    .transform((text, context) => {
      try {
        return read(text);
      } catch (error) {
        if (!(error instanceof Unfit)) throw error;
        context.issues.push({ code: 'custom', message: error.message, input: text });
        return z.NEVER;
      }
    })
    .optional()
    .meta({ ...meta });
}

/** Every setting, in the order in which they are told of. @param now UTC milliseconds */
export const settingsSchema = (now: number) =>
  z.object({
    ARGOS_API_KEY: setting(
      {
        description: 'Key of your FaceAuth project. Without a key the dashboard runs on its simulator.',
        fallback: 'none: the simulator',
        secret: true,
        example: 'your-key',
      },
      apiKey,
    ),
    ARGOS_API_KEY_FILE: setting(
      {
        description: 'A file that holds the key, instead of ARGOS_API_KEY; for Docker and Kubernetes secrets.',
        fallback: 'none',
        example: '/run/secrets/argos-api-key',
      },
      (text) => apiKey(readKeyFile(text)),
    ),
    ARGOS_PROJECTS: setting(
      {
        description: 'Several FaceAuth projects, each with its own key, instead of ARGOS_API_KEY; JSON.',
        fallback: 'none',
        secret: true,
        example: '{"Web": "key-1", "Branch": "key-2"}',
      },
      projectKeys,
    ),
    ARGOS_BASE_URL: setting(
      {
        description: 'Where ARGOS is asked.',
        fallback: 'https://rest-api.argosidentity.com/v3',
        example: 'https://rest-api.argosidentity.com/v3',
      },
      upstreamUrl,
    ),
    DATABASE_URL: setting(
      {
        description: 'A PostgreSQL 15 or newer of your own.',
        fallback: 'the dashboard runs a private PostgreSQL in DATA_DIR',
        secret: true,
        example: 'postgresql://user:password@127.0.0.1:5432/faceauth_review',
      },
      databaseUrl,
    ),
    DATABASE_OWNER_URL: setting(
      {
        description:
          'With DATABASE_URL: the same database as a role that shall own the audit trail, so that the dashboard itself can not change it.',
        fallback: 'the role of DATABASE_URL owns it',
        secret: true,
        example: 'postgresql://owner:password@127.0.0.1:5432/faceauth_review',
      },
      databaseUrl,
    ),
    DATA_DIR: setting(
      {
        description: 'Directory of everything the dashboard keeps. One dashboard at a time.',
        fallback: './data',
        example: './data',
      },
      (text) => path.resolve(text),
    ),
    HOSTNAME: setting(
      {
        description:
          'Loopback address to listen on. The machine’s own name, which many shells export under this name, counts as not set.',
        fallback: '127.0.0.1',
        example: '127.0.0.1',
      },
      listenAddress,
    ),
    PORT: setting(
      { description: 'Port to listen on, 1 to 65535.', fallback: '3000', example: '3000' },
      wholeNumber(1, 65_535),
    ),
    PUBLIC_URL: setting(
      {
        description:
          'Address at which people reach the dashboard through a reverse proxy on the same machine. Requests for any other name are refused.',
        fallback: 'none',
        example: 'https://review.example.com',
      },
      publicOrigin,
    ),
    TIME_ZONE: setting(
      {
        description: 'The zone in which days begin and end until a reviewer chooses another; an IANA name.',
        fallback: 'UTC',
        example: 'Asia/Seoul',
      },
      timeZone,
    ),
    SYNC_FROM: setting(
      { description: 'The oldest day wanted, yyyy-mm-dd.', fallback: 'everything ARGOS has', example: '2025-01-01' },
      pastDay(now),
    ),
    SYNC_CONCURRENCY: setting(
      {
        description: 'How many requests to ARGOS may run at once, 1 to 16. Fewer run while ARGOS asks to slow down.',
        fallback: '4',
        example: '4',
      },
      wholeNumber(1, 16),
    ),
    AUDIT_CHECKPOINT_FILE: setting(
      {
        description:
          'A file that signed checkpoints of the audit trail are added to, best on another machine’s disk: with one of them nobody can alter what came before it unseen.',
        fallback: 'DATA_DIR/audit/checkpoints.log and the log alone',
        example: '/mnt/auditors/faceauth-checkpoints.log',
      },
      (text) => path.resolve(text),
    ),
    AUDIT_CHECKPOINT_URL: setting(
      {
        description: 'An address that each checkpoint is sent to as JSON, by POST.',
        fallback: 'none',
        example: 'https://auditors.example.com/checkpoints',
      },
      upstreamUrl,
    ),
    LOG_LEVEL: setting(
      {
        description: 'How much is logged: silent, fatal, error, warn, info, debug or trace.',
        fallback: 'info',
        example: 'info',
      },
      oneOf('silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'),
    ),
    SIMULATOR_ROWS: setting(
      { description: 'Simulator only: submissions at the start, 1 to 10000000.', fallback: '30000', example: '30000' },
      wholeNumber(1, 10_000_000),
    ),
    SIMULATOR_DAYS: setting(
      {
        description: 'Simulator only: the days over which they are spread, 1 to 3650.',
        fallback: '120',
        example: '120',
      },
      wholeNumber(1, 3_650),
    ),
    SIMULATOR_SEED: setting(
      {
        description: 'Simulator only: the same seed gives the same submissions; 1 to 64 letters, digits, `-` and `_`.',
        fallback: '1',
        example: '1',
      },
      seed,
    ),
    // Set by the supervisor for its own children, by nobody else.
    FACEAUTH_SIMULATOR: setting({ description: '', fallback: '' }, oneOf('1')),
  });

function readKeyFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Unfit(`a file that can be read (${error instanceof Error ? error.message : ''})`);
  }
}

function seed(text: string): string {
  if (/^[\w-]{1,64}$/u.test(text)) return text;
  throw new Unfit('1 to 64 letters, digits, - and _');
}
