import { randomUUID } from 'node:crypto';
import { HttpProblem, problemResponse } from '#lib/http/http-problem.ts';
import { secureApiHeaders } from '#lib/http/response-headers.ts';

/** What the platform's Request can not be made of (Fetch standard, "forbidden method"): Next would fail on them. */
const NO_FETCH = new Set(['TRACE', 'TRACK', 'CONNECT']);

/**
 * Refuses what no route and no page ever gets to see, because Next fails before it asks them.
 *
 * @param url the request's target as it was sent: `/path?query`
 * @returns null where Next can take it
 */
export function refuseMalformed(method: string, url: string, publicUrl: string | null): Response | null {
  const problem = NO_FETCH.has(method.toUpperCase()) ? METHOD : decodable(url) ? null : ADDRESS;
  if (problem === null) return null;
  const requestId = randomUUID();
  const response = problemResponse(problem, requestId);
  response.headers.set('x-request-id', requestId);
  secureApiHeaders(response.headers, publicUrl);
  return response;
}

function decodable(url: string): boolean {
  const [path = ''] = url.split('?', 1);
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const METHOD = new HttpProblem({
  status: 405,
  kind: 'method-not-allowed',
  title: 'The method is not used here',
  detail: 'The dashboard answers GET, HEAD, POST, PUT, PATCH and DELETE.',
  action: 'See /api/openapi.json for what can be asked, and how.',
  headers: { allow: 'GET, HEAD, POST, PUT, PATCH, DELETE' },
});

const ADDRESS = new HttpProblem({
  status: 400,
  kind: 'bad-request',
  title: 'The address can not be read',
  detail: 'The address holds a percent sign that is not followed by the code of a character in UTF-8.',
  action: 'Encode each part of the path as UTF-8, percent signs included (%25).',
});
