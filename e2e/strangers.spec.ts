import { readFile } from 'node:fs/promises';
import { request as send } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { problem } from '#lib/contract/problem.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import { expect, test } from './page.ts';
import { mirrorComplete } from './upstream.ts';

interface Raw {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

// Whoever is shown subject ids: those of the administrator are masked.
test.use({ role: 'lead' });

/** A request as it stands, which no browser would send. */
function raw(origin: string, method: string, path: string, headers: Record<string, string> = {}): Promise<Raw> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = send({ hostname, port, method, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.on('error', reject).end();
  });
}

test('what Next can not read is refused with words, on the API and on pages', async ({ baseURL }) => {
  if (baseURL === undefined) throw new Error('playwright.config.ts names the dashboard');
  for (const path of ['/api/submissions/%FF', '/submissions/%zz']) {
    const { status, body } = await raw(baseURL, 'GET', path);
    expect([path, status, problem.parse(JSON.parse(body)).kind]).toEqual([path, 400, 'bad-request']);
  }
  const traced = await raw(baseURL, 'TRACE', '/api/overview');
  expect([traced.status, problem.parse(JSON.parse(traced.body)).kind]).toEqual([405, 'method-not-allowed']);
});

test('who has not signed in is given the icon, which browsers ask for by this name before any page', async ({
  baseURL,
}) => {
  const { status, headers } = await raw(baseURL ?? '', 'GET', '/favicon.ico');
  expect([status, headers['content-type']]).toEqual([200, 'image/x-icon']);
});

/** Ways in which frameworks were talked past their locks, or take one address for another. */
const TRICKS: Record<string, { path?: (path: string) => string; headers?: Record<string, string> }> = {
  'as it is': {},
  'as a part of a page': { headers: { rsc: '1' } },
  'as a part that is prefetched': { headers: { rsc: '1', 'next-router-prefetch': '1' } },
  'as a segment': { headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' } },
  'as a part of a tree of the caller’s': {
    headers: { rsc: '1', 'next-router-state-tree': encodeURIComponent(JSON.stringify(['', {}, null, 'refetch'])) },
  },
  'by the name of a part': { path: (path) => `${path === '/' ? '/index' : path}.rsc` },
  'as data of the old router': { path: (path) => `/_next/data/development${path === '/' ? '/index' : path}.json` },
  'as if the middleware had asked': {
    headers: { 'x-middleware-subrequest': Array.from({ length: 6 }, () => 'proxy').join(':') },
  },
  'as if it had been rewritten': {
    headers: { 'x-middleware-rewrite': '/submissions', 'x-matched-path': '/submissions' },
  },
  'as if another address were meant': {
    headers: { 'x-original-url': '/submissions', 'x-rewrite-url': '/submissions' },
  },
  'as an action of the server': { headers: { 'next-action': '0'.repeat(40) } },
  'with a draft’s cookie': { headers: { cookie: '__prerender_bypass=1; __next_preview_data=1' } },
  'with a session that nobody gave': {
    headers: { cookie: 'faceauth-review.session=made.up', authorization: 'Bearer x' },
  },
  'with doubled slashes': { path: (path) => path.replaceAll('/', '//') },
  'with a step back': { path: (path) => `/sign-in/..${path}` },
  'with an encoded step back': { path: (path) => `/sign-in/%2e%2e${path}` },
  'with encoded slashes': { path: (path) => `/${path.slice(1).replaceAll('/', '%2F')}` },
  'with an encoded letter': {
    path: (path) => path.replace(/[a-z]/u, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  },
  'with a backslash': { path: (path) => path.replaceAll('/', '\\\\') },
  'with a slash at its end': { path: (path) => `${path}/` },
  'in capitals': { path: (path) => path.toUpperCase() },
  'with a parameter of the router': { path: (path) => `${path}?_rsc=1a2b3` },
};
/** The page for a failure of everything, and health while something is amiss. */
const FAILS_BY_ITSELF = /\/_global-error|\/api\/health\/ready/u;
const METHODS = ['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];

test('no page and no route of the build tells a stranger anything of what is in it, however it is asked', async ({
  baseURL,
  session,
}) => {
  if (baseURL === undefined) throw new Error('playwright.config.ts names the dashboard');
  await mirrorComplete(session);
  const { items } = (await (await session.fetch('/api/submissions?limit=50')).json()) as SubmissionsAnswer;
  const [asked, ...others] = items;
  const theirs = others.flatMap(({ authId, kycSubmissionId }) => [authId, kycSubmissionId ?? authId]);
  const secrets = [...theirs, asked?.kycSubmissionId ?? 'none', 'Simulated lead'];
  expect(secrets.filter((each) => each.length > 8).length).toBeGreaterThan(60);
  // Every address of the build: one that is added is asked, too.
  const routes = JSON.parse(await readFile('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>;
  const paths = Object.values(routes).map((route) =>
    route
      .replaceAll('[authId]', asked?.authId ?? '')
      .replaceAll(/\[[^\]]+\]/gu, '3f2b8c1e-7a64-4a0e-9c55-1d2e3f405162'),
  );
  expect(paths.length).toBeGreaterThan(45);
  const told: string[] = [];
  const saidBy = (text: string) => secrets.find((each) => text.includes(each));
  const look = (what: string, { status, headers, body }: Raw): void => {
    const said = saidBy(body + JSON.stringify(headers));
    if (said !== undefined) told.push(`${what} tells of ${said}`);
    if (status >= 500 && !FAILS_BY_ITSELF.test(what)) told.push(`${what} fails with ${status}`);
  };
  // Who has signed in is told, by pages and by the API.
  for (const path of ['/account', `/submissions/${asked?.authId}`, '/api/submissions'])
    expect(saidBy(await (await session.fetch(path)).text())).toBeDefined();
  for (const path of paths) {
    await Promise.all([
      ...Object.entries(TRICKS).map(async ([how, { path: bend = String, headers }]) =>
        look(`${path}, ${how},`, await raw(baseURL, 'GET', bend(path), headers)),
      ),
      ...METHODS.map(async (method) => look(`${method} ${path}`, await raw(baseURL, method, path))),
    ]);
  }
  expect(told).toEqual([]);
});
