import { NextRequest } from 'next/server';
import { beforeAll, expect, test, vi } from 'vitest';
import { config, proxy } from '../../proxy.ts';

beforeAll(() => {
  for (const name of ['ARGOS_API_KEY', 'ARGOS_API_KEY_FILE', 'ARGOS_PROJECTS', 'ARGOS_BASE_URL']) vi.stubEnv(name, '');
  vi.stubEnv('HOSTNAME', '');
  vi.stubEnv('PORT', '3000');
  vi.stubEnv('PUBLIC_URL', 'https://review.example.com');
});

const ask = (headers: Record<string, string> = {}) =>
  proxy(new NextRequest('http://localhost:3000/submissions?q=x', { headers: { host: 'localhost:3000', ...headers } }));
const policyOf = (response: Response): Record<string, string> =>
  Object.fromEntries(
    (response.headers.get('content-security-policy') ?? '').split('; ').map((part) => {
      const [name = '', ...values] = part.split(' ');
      return [name, values.join(' ')];
    }),
  );

test('a page gets a nonce of its own, which its scripts must bear', () => {
  const [first, second] = [ask(), ask()];
  const nonce = first.headers.get('x-middleware-request-x-nonce');
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/u);
  expect(second.headers.get('x-middleware-request-x-nonce')).not.toBe(nonce);
  expect(policyOf(first)).toEqual({
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' blob: data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'report-uri': '/api/csp-reports',
    'report-to': 'csp',
  });
  expect(first.headers.get('reporting-endpoints')).toBe('csp="/api/csp-reports"');
  expect(first.headers.get('x-middleware-request-content-security-policy')).toBe(
    first.headers.get('content-security-policy'),
  );
});

test('a nonce that a caller sends is not taken', () => {
  const response = ask({ 'x-nonce': 'mine', 'content-security-policy': "script-src 'nonce-mine'" });
  const forwarded = [...response.headers].filter(([name]) => name.startsWith('x-middleware-request-'));
  expect(JSON.stringify(forwarded)).not.toContain('mine');
});

test('a page is told its own address, whatever a caller says it is', () => {
  const told = ask({ 'x-path': '//evil.example' }).headers.get('x-middleware-request-x-path');
  expect(told).toBe('/submissions?q=x');
});

test('every answer bears the headers of the origin', () => {
  for (const response of [ask(), ask({ host: 'evil.example' })]) {
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()') as string,
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  }
});

test('an unknown name is refused with the right one, and its own is not repeated', async () => {
  const response = ask({ host: 'evil.example:3000', 'x-forwarded-host': 'localhost:3000' });
  const page = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([421, 'text/html; charset=utf-8']);
  expect(page).toContain('https://review.example.com');
  expect(page).not.toContain('evil');
  for (const host of ['127.0.0.1:3000', '[::1]:3000', 'review.example.com']) expect(ask({ host }).status).toBe(200);
});

test('everything but the API comes by here', () => {
  const matches = (path: string): boolean => new RegExp(`^${config.matcher}$`, 'u').test(path);
  expect(['/', '/submissions', '/_next/static/x.js', '/apis', '/icon.svg'].map(matches)).not.toContain(false);
  expect(['/api/sync', '/api/submissions/x/image'].map(matches)).not.toContain(true);
});
