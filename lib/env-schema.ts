import path from 'node:path';
import { z } from 'zod';
import { alarmSettings } from './env-alarms.ts';
import { accessSettings } from './env-access.ts';
import { gateSettings } from './env-gates.ts';
import { readSecretFile, setting } from './env-setting.ts';
import {
  apiKey,
  contact,
  databaseUrl,
  listenAddress,
  oneOf,
  pastDay,
  PLAIN_HTTP_WORDS,
  plainHttp,
  projectKeys,
  proxyAddresses,
  publicOrigin,
  timeZone,
  Unfit,
  upstreamUrl,
  wholeNumber,
} from './env-values.ts';

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
      (text) => apiKey(readSecretFile(text)),
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
          'Address to listen on; beyond loopback only with TRUSTED_PROXIES or PLAIN_HTTP. The machine’s own name, which many shells export under this name, counts as not set.',
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
          'Address at which people reach the dashboard through a reverse proxy. Requests for any other name are refused.',
        fallback: 'none',
        example: 'https://review.example.com',
      },
      publicOrigin,
    ),
    TRUSTED_PROXIES: setting(
      {
        description:
          'Addresses or networks of reverse proxies that do TLS on other machines, separated by commas. Only they may reach the dashboard then, and what they say of where a request comes from counts.',
        fallback: 'a proxy on this machine',
        example: '10.0.0.5',
      },
      proxyAddresses,
    ),
    PLAIN_HTTP: setting(
      {
        description: `To serve other machines without TLS, which lets everybody on the way read along, say so: ${PLAIN_HTTP_WORDS}`,
        fallback: 'refused',
        example: PLAIN_HTTP_WORDS,
      },
      plainHttp,
    ),
    SECURITY_CONTACT: setting(
      {
        description: 'Where to report a vulnerability of this installation, for /.well-known/security.txt.',
        fallback: 'there is no such file',
        example: 'mailto:security@example.com',
      },
      contact,
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
    ...gateSettings,
    ...accessSettings,
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
    ...alarmSettings,
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

function seed(text: string): string {
  if (/^[\w-]{1,64}$/u.test(text)) return text;
  throw new Unfit('1 to 64 letters, digits, - and _');
}
