import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeToken } from '#lib/access/token-text.ts';
import { replaceServices } from '#lib/http/services.ts';
import { call, startApi } from './testing/call-api.ts';
import type { Api } from './testing/call-api.ts';
import { kindOf } from './testing/join.ts';
import { plant, somebody, withToken } from './testing/script.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ rows: 60, days: 3 });
});
afterAll(() => api.close());
beforeEach(() => api.services.db.deleteFrom('sign_in_limit').execute());

describe('a request', () => {
  let text = '';
  let reviewer = '';
  beforeAll(async () => {
    const { id, cookie } = await somebody(api, 'lead');
    reviewer = cookie;
    ({ text } = await plant(api, id));
  });

  test.each<[string, (token: string) => Record<string, string>, number]>([
    ['the scheme in small letters', (token) => ({ authorization: `bearer ${token}` }), 200],
    ['the scheme in capitals, and more blanks', (token) => ({ authorization: `BEARER   ${token}` }), 200],
    ['another scheme', (token) => ({ authorization: `Token ${token}` }), 401],
    ['no scheme', (token) => ({ authorization: token }), 401],
    ['Basic', (token) => ({ authorization: `Basic ${Buffer.from(`:${token}`).toString('base64')}` }), 401],
    ['the token in another header', (token) => ({ 'x-api-key': token, 'x-authorization': `Bearer ${token}` }), 401],
    ['the token as a cookie', (token) => ({ cookie: `__Host-faceauth-review.session=${token}` }), 401],
  ])('with %s', async (_what, headers, status) => {
    expect((await call('/api/submissions', { as: null, headers: headers(text) })).status).toBe(status);
  });

  test.each<[string, (token: string) => string]>([
    ['nothing', () => ''],
    ['something else', () => 'administrator'],
    ['two tokens', (token) => `${token} ${token}`],
    ['two headers', (token) => `${token}, Bearer ${token}`],
    ['quotes', (token) => `"${token}"`],
    ['capitals', (token) => token.toUpperCase()],
    ['a part of it', (token) => token.slice(0, -1)],
    ['more than it', (token) => `${token}0`],
    ['SQL', (token) => `${token}' or true --`],
    ['very much', () => 'far_'.repeat(2_000)],
  ])('that bears %s is refused as malformed', async (_what, credentials) => {
    const answered = await withToken(credentials(text), '/api/submissions');
    expect(kindOf(answered)).toEqual([401, 'token-malformed']);
    expect(answered.headers.get('www-authenticate')).toBe('Bearer realm="FaceAuth Review", error="invalid_request"');
  });

  test('with the token in its address is none with a token', async () => {
    for (const name of ['access_token', 'token', 'api_key', 'authorization']) {
      const asked = `/api/submissions?${name}=${encodeURIComponent(text)}`;
      expect(kindOf(await call(asked, { as: null }))).toEqual([401, 'not-signed-in']);
      expect((await withToken(text, asked)).status).toBe(400);
    }
    expect((await call('/api/submissions', { as: null })).headers.get('www-authenticate')).toContain('Bearer');
  });

  test('with a wrong token hears the same of every guess, and only who knows all of one hears that it ended', async () => {
    const { text: made } = makeToken();
    const id = text.split('_')[1] ?? '';
    const answers = [
      made,
      made.replace(/_[\da-f]{12}_/u, `_${id}_`),
      `${text.slice(0, -2)}${text.endsWith('00') ? '11' : '00'}`,
    ];
    for (const guess of answers) {
      const answered = await withToken(guess, '/api/submissions');
      expect(kindOf(answered)).toEqual([401, 'token-unknown']);
      expect(answered.headers.get('www-authenticate')).toBe('Bearer realm="FaceAuth Review", error="invalid_token"');
    }
  });

  test('with a token and a session is refused, whosever they are', async () => {
    for (const token of [text, makeToken().text, 'administrator']) {
      const answered = await withToken(token, '/api/submissions', { headers: { cookie: reviewer } });
      expect(kindOf(answered)).toEqual([401, 'token-and-session']);
    }
    expect((await withToken(text, '/api/submissions', { headers: { cookie: 'theme=dark' } })).status).toBe(200);
  });

  test('with a token may come from any page, but not for any name, nor past the proxy', async () => {
    const post = (headers: Record<string, string>) =>
      withToken(text, '/api/sync', {
        method: 'POST',
        body: JSON.stringify({ from: '2026-02-01', to: '2026-02-01' }),
        headers: { 'content-type': 'application/json', ...headers },
      });
    expect((await post({ origin: 'https://tool.example', 'sec-fetch-site': 'cross-site' })).status).toBe(202);
    const options = await call('/api/sync', {
      as: null,
      method: 'OPTIONS',
      headers: { origin: 'https://tool.example' },
    });
    expect([options.status, options.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    expect(kindOf(await post({ host: 'evil.example' }))).toEqual([421, 'unknown-host']);
    replaceServices({ ...api.services, settings: { ...api.services.settings, trustedProxies: ['10.0.0.5'] } });
    expect(kindOf(await post({ 'x-faceauth-peer': '192.0.2.9' }))).toEqual([403, 'past-the-proxy']);
    replaceServices(api.services);
    const borrowed = { cookie: reviewer, origin: 'https://evil.example' };
    expect(kindOf(await post(borrowed))).toEqual([401, 'token-and-session']);
  });

  test('with wrong tokens is limited by network, which keeps out neither right ones nor people', async () => {
    const from = (address: string) => ({ 'x-faceauth-peer': '127.0.0.1', 'x-forwarded-for': address });
    const guess = (address: string) => withToken(makeToken().text, '/api/submissions', { headers: from(address) });
    for (let tries = 0; tries < 60; tries += 1) expect((await guess('203.0.113.9')).status).toBe(401);
    const limited = await guess('203.0.113.9');
    expect(kindOf(limited)).toEqual([429, 'too-many-wrong-tokens']);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(800);
    expect((await guess('203.0.113.10')).status).toBe(401);
    expect((await withToken(text, '/api/submissions', { headers: from('203.0.113.9') })).status).toBe(200);
    const signIn = await call('/api/session', {
      as: null,
      method: 'POST',
      body: JSON.stringify({ email: 'nobody@example.com', password: 'x' }),
      headers: { 'content-type': 'application/json', ...from('203.0.113.9') },
    });
    expect(kindOf(signIn)).toEqual([401, 'wrong-credentials']);
  });
});
