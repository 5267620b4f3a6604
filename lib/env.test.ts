import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { DOCUMENTED_READING } from './domain/gate-reading.ts';
import { readSettings } from './env.ts';
import { problemsOf } from './testing/settings-problems.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const dir = mkdtempSync(path.join(tmpdir(), 'faceauth-review-env-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const read = (env: Record<string, string>) => readSettings(env, NOW);
const problems = (env: Record<string, string>) => problemsOf(env, NOW);
const file = (name: string, content: string): string => {
  writeFileSync(path.join(dir, name), content);
  return path.join(dir, name);
};

test('nothing set: the simulator, on loopback, with a database of our own', () => {
  expect(read({})).toEqual({
    projects: [{ name: 'simulator', apiKey: 'simulator' }],
    argosBaseUrl: 'https://rest-api.argosidentity.com/v3',
    databaseUrl: null,
    databaseOwnerUrl: null,
    dataDir: path.resolve('data'),
    hostname: '127.0.0.1',
    port: 3000,
    publicUrl: null,
    trustedProxies: [],
    plainHttp: false,
    securityContact: null,
    timeZone: 'UTC',
    syncFrom: null,
    syncConcurrency: 4,
    gateReading: DOCUMENTED_READING,
    admin: null,
    singleSignOn: null,
    sessionIdleHours: 8,
    sessionMaxHours: 24,
    auditCheckpointFile: null,
    auditCheckpointUrl: null,
    alarmWebhook: null,
    alarmEmail: null,
    logLevel: 'info',
    simulator: true,
    simulatorRows: 30_000,
    simulatorDays: 120,
    simulatorSeed: '1',
  });
});

test('empty and blank are the same as not set, as docker compose passes them', () => {
  expect(read({ ARGOS_API_KEY: '', PORT: '  ', DATABASE_URL: '' })).toEqual(read({}));
});

test('a key, in either place, makes one project of ARGOS', () => {
  const expected = { projects: [{ name: 'default', apiKey: 'k-1' }], simulator: false };
  expect(read({ ARGOS_API_KEY: ' k-1 ' })).toMatchObject(expected);
  expect(read({ ARGOS_API_KEY_FILE: file('key', 'k-1\n') })).toMatchObject(expected);
});

test('several projects, in either spelling', () => {
  const expected = [
    { name: 'Web', apiKey: 'k-1' },
    { name: 'Branch', apiKey: 'k-2' },
  ];
  expect(read({ ARGOS_PROJECTS: '{"Web":"k-1","Branch":"k-2"}' }).projects).toEqual(expected);
  expect(read({ ARGOS_PROJECTS: JSON.stringify(expected) }).projects).toEqual(expected);
});

test('a key may hold whatever looks like JSON', () => {
  const key = '{"a":"b","a":"c"}:\\"';
  expect(read({ ARGOS_PROJECTS: JSON.stringify({ Web: key }) }).projects).toEqual([{ name: 'Web', apiKey: key }]);
});

test('the supervisor’s children are told of the simulator', () => {
  const child = { FACEAUTH_SIMULATOR: '1', ARGOS_BASE_URL: 'http://127.0.0.1:4010/v3', ARGOS_API_KEY: 'simulator' };
  expect(read(child)).toMatchObject({ simulator: true, argosBaseUrl: 'http://127.0.0.1:4010/v3' });
});

test('all problems at once, each naming the setting, what was given and what it may be', () => {
  expect(problems({ PORT: 'abc', SYNC_CONCURRENCY: '99', TIME_ZONE: 'Mars/Base', LOG_LEVEL: 'loud' })).toEqual([
    'PORT is "abc", but must be a whole number from 1 to 65535',
    'TIME_ZONE is "Mars/Base", but must be an IANA time zone such as UTC, Asia/Seoul or Europe/Berlin',
    'SYNC_CONCURRENCY is "99", but must be a whole number from 1 to 16',
    'LOG_LEVEL is "loud", but must be one of silent, fatal, error, warn, info, debug, trace',
  ]);
});

describe('what a setting may be', () => {
  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['PORT', '-1'],
    ['PORT', '0x10'],
    ['ARGOS_BASE_URL', 'http://rest-api.argosidentity.com/v3'],
    ['ARGOS_BASE_URL', 'https://user:pass@example.com/v3'],
    ['ARGOS_BASE_URL', 'https://example.com/v3?x=1'],
    ['ARGOS_BASE_URL', 'https://example.com/v3#x'],
    ['ARGOS_BASE_URL', 'http://127.0.0.1.example.com/v3'],
    ['ARGOS_BASE_URL', 'file:///etc/passwd'],
    ['ARGOS_BASE_URL', 'example.com'],
    ['DATABASE_URL', 'mysql://127.0.0.1/x'],
    ['DATABASE_URL', 'postgresql://127.0.0.1'],
    ['PUBLIC_URL', 'https://example.com/review'],
    ['PUBLIC_URL', 'review.example.com'],
    ['PUBLIC_URL', 'ftp://example.com'],
    ['TIME_ZONE', '+09:00'],
    ['TIME_ZONE', 'Seoul'],
    ['SYNC_FROM', '2025-02-29'],
    ['SYNC_FROM', '2025-1-1'],
    ['SYNC_FROM', '2026-11-26'],
    ['SYNC_FROM', 'yesterday'],
    ['TRUSTED_PROXIES', 'proxy.example.com'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['PLAIN_HTTP', 'yes'],
    ['SECURITY_CONTACT', 'security@example.com'],
    ['SESSION_IDLE_HOURS', '0'],
    ['HOSTNAME', '127.0.0.1.example.com'],
    ['SIMULATOR_ROWS', '0'],
    ['SIMULATOR_SEED', 'a b'],
    ['ARGOS_API_KEY', 'two words'],
    ['ARGOS_API_KEY', '"quoted"'],
    ['ARGOS_API_KEY', 'line\nbreak'],
    ['ARGOS_API_KEY', 'ключ'],
    ['ARGOS_API_KEY_FILE', '/nowhere/at/all'],
    ['ARGOS_PROJECTS', '{}'],
    ['ARGOS_PROJECTS', '[]'],
    ['ARGOS_PROJECTS', '"key"'],
    ['ARGOS_PROJECTS', '{"a":1}'],
    ['ARGOS_PROJECTS', '[{"name":"a","apiKey":"k"},{"name":"a","apiKey":"l"}]'],
    ['ARGOS_PROJECTS', '{"a":"same","b":"same"}'],
    ['ARGOS_PROJECTS', '{"a":"k","a":"l"}'],
    ['ARGOS_PROJECTS', '{"a":"k","\\u0061":"l","b":"m"}'],
    ['ARGOS_PROJECTS', '[{"name":"a","apiKey":"k","apiKey":"l"}]'],
    ['ARGOS_PROJECTS', '{"a":"k k"}'],
    ['ARGOS_PROJECTS', '{broken'],
  ])('%s refuses %j', (name, value) => {
    const key: Record<string, string> = name === 'ARGOS_BASE_URL' ? { ARGOS_API_KEY: 'k' } : {};
    const found = problems({ ...key, [name]: value });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${name} is .*, but must be `, 'u'));
  });

  test.each([
    ['ARGOS_BASE_URL', 'http://localhost:4010/v3/', 'argosBaseUrl', 'http://localhost:4010/v3'],
    ['ARGOS_BASE_URL', 'https://EXAMPLE.com', 'argosBaseUrl', 'https://example.com'],
    ['HOSTNAME', '127.3.2.1', 'hostname', '127.3.2.1'],
    ['HOSTNAME', '[::1]', 'hostname', '::1'],
    ['HOSTNAME', hostname(), 'hostname', '127.0.0.1'],
    ['PUBLIC_URL', 'https://Review.example.com/', 'publicUrl', 'https://review.example.com'],
    [
      'TIME_ZONE',
      'asia/kolkata',
      'timeZone',
      new Intl.DateTimeFormat('en', { timeZone: 'Asia/Kolkata' }).resolvedOptions().timeZone,
    ],
    ['SYNC_FROM', '2024-02-29', 'syncFrom', '2024-02-29'],
    ['SYNC_FROM', '2026-11-25', 'syncFrom', '2026-11-25'],
    ['PORT', '65535', 'port', 65_535],
  ])('%s takes %j', (name, value, field, expected) => {
    expect(read({ ARGOS_API_KEY: 'k', [name]: value })).toHaveProperty(field, expected);
  });
});

test('beyond this machine it goes encrypted, or because somebody said in words that it need not', () => {
  const PLAIN_HTTP = 'passwords and images may be read on this network';
  for (const HOSTNAME of ['0.0.0.0', '192.168.0.7', '::']) {
    const [problem, ...others] = problems({ HOSTNAME });
    expect([problem, others]).toEqual([expect.stringContaining('TRUSTED_PROXIES'), []]);
    expect(problem).toContain(`PLAIN_HTTP="${PLAIN_HTTP}"`);
    expect(read({ HOSTNAME, PLAIN_HTTP })).toMatchObject({ hostname: HOSTNAME, plainHttp: true });
    const proxied = { HOSTNAME, TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16', PUBLIC_URL: 'https://review.example.com' };
    expect(read(proxied)).toMatchObject({ hostname: HOSTNAME, trustedProxies: ['10.0.0.5', '10.1.0.0/16'] });
    const clear = { ...proxied, PUBLIC_URL: 'http://review.example.com' };
    expect(problems(clear).join()).toMatch(/TRUSTED_PROXIES is set without PUBLIC_URL=https.*in the clear/u);
  }
  expect(problems({ PUBLIC_URL: 'http://review.example.com' })).toEqual([expect.stringContaining('in the clear')]);
  expect(read({ PUBLIC_URL: 'http://localhost:8080' }).publicUrl).toBe('http://localhost:8080');
});

test('the places of keys exclude each other', () => {
  expect(problems({ ARGOS_API_KEY: 'k', ARGOS_PROJECTS: '{"a":"b"}' })).toEqual([
    'ARGOS_API_KEY and ARGOS_PROJECTS are set together; they exclude each other, so set only one of them',
  ]);
});

test('a base URL without a key is a mistake, not a wish for the simulator', () => {
  expect(problems({ ARGOS_BASE_URL: 'https://example.com/v3' })[0]).toContain('without a key');
});

test('no message ever quotes a secret', () => {
  const secret = fc.stringMatching(/^CANARY[ -~]{1,40}CANARY$/u);
  fc.assert(
    fc.property(secret, fc.constantFrom('ARGOS_API_KEY', 'ARGOS_PROJECTS', 'DATABASE_URL'), (value, name) => {
      expect(problems({ [name]: value }).join()).not.toContain('CANARY');
    }),
  );
  expect(problems({ ARGOS_PROJECTS: '{"Web":"CANARY KEY"}' }).join()).not.toContain('CANARY');
  expect(problems({ ARGOS_API_KEY_FILE: file('bad', 'CANARY KEY') }).join()).not.toContain('CANARY');
});
