import { request as send } from 'node:http';
import { problem } from '#lib/contract/problem.ts';
import { expect, test } from './page.ts';

/** A request as it stands, which no browser would send. */
function raw(origin: string, method: string, path: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = send({ hostname, port, method, path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
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
