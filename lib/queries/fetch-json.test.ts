import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Problem } from '#lib/contract/problem.ts';
import { ApiProblem, fetchJson, patchJson, postJson, problemOf } from './fetch-json.ts';

const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/x`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const refused: Problem = {
  type: 'about:blank',
  title: 'Wrong key',
  status: 502,
  detail: 'ARGOS knows no project by this key.',
  requestId: 'r-1',
  kind: 'wrong-key',
  action: 'Check ARGOS_API_KEY.',
  traceId: 't-1',
};

async function problemFrom(asked: Promise<unknown>): Promise<ApiProblem> {
  const error: unknown = await asked.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof ApiProblem)) throw new Error('no ApiProblem', { cause: error });
  return error;
}

test('gives the body', async () => {
  const url = await serve((_, response) => void response.end('{"total":3}'));
  expect(await fetchJson(url)).toEqual({ total: 3 });
});

test('sends JSON', async () => {
  const url = await serve((request, response) => {
    response.end(JSON.stringify({ method: request.method, type: request.headers['content-type'] }));
  });
  expect(await postJson(url, { from: '2026-03-01' })).toEqual({ method: 'POST', type: 'application/json' });
  expect(await patchJson(url, { version: 1 })).toEqual({ method: 'PATCH', type: 'application/json' });
});

test('hands on what our API says of a refusal, word by word', async () => {
  const url = await serve((_, response) => {
    response.writeHead(502, { 'content-type': 'application/problem+json' }).end(JSON.stringify(refused));
  });
  const { problem, passing } = await problemFrom(fetchJson(url));
  expect(problem).toEqual(refused);
  expect(passing).toBe(true);
});

test.each([
  [400, false],
  [404, false],
  [429, true],
  [503, true],
])('%d may pass by itself: %s', async (status, passing) => {
  const url = await serve((_, response) => void response.writeHead(status).end(JSON.stringify({ ...refused, status })));
  expect((await problemFrom(fetchJson(url))).passing).toBe(passing);
});

test.each([
  ['HTML of a gateway', 502, '<html>Bad gateway</html>', 'foreign-answer', 'The dashboard answered 502'],
  ['HTML that says it is well', 200, '<html>Sign in</html>', 'unreadable', 'The answer could not be read'],
  ['JSON of somebody else', 500, '{"message":"Internal error"}', 'foreign-answer', 'The dashboard answered 500'],
  ['a cut-off body', 200, '{"total":', 'unreadable', 'The answer could not be read'],
])('%s is a problem in our words, not an empty answer', async (_, status, body, kind, title) => {
  const url = await serve((_, response) => void response.writeHead(status, { 'x-request-id': 'r-9' }).end(body));
  const { problem } = await problemFrom(fetchJson(url));
  expect(problem).toMatchObject({ kind, title, status, requestId: 'r-9' });
  expect(problem.action).not.toBeNull();
});

test('no server is a problem that may pass', async () => {
  const url = await serve((request) => request.socket.destroy());
  const error = await problemFrom(fetchJson(url));
  expect(error.problem).toMatchObject({ kind: 'no-answer', status: 0 });
  expect(error.passing).toBe(true);
});

test('who gives up gets what the platform says, not a problem', async () => {
  const controller = new AbortController();
  const url = await serve(() => controller.abort());
  await expect(fetchJson(url, { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
});

test('a fault of the page itself is worded too', () => {
  expect(problemOf(new TypeError('x is undefined'))).toMatchObject({ kind: 'page-error', detail: 'x is undefined' });
  expect(problemOf(new ApiProblem(refused))).toBe(refused);
});
