import type { Problem } from '#lib/contract/problem.ts';
import { leaveFor } from '#lib/browser/leave.ts';
import { attendance } from '#lib/browser/unattended.ts';
import { ownProblems } from '#lib/messages/en/own-problems.ts';
import { signInHref } from '#lib/search-params/next-address.ts';

/** Our API's refusal, or our own words where no answer came at all (`status` 0). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
    this.problem = problem;
  }

  /** Would the same question get another answer later? Questions that are wrong stay wrong. */
  get passing(): boolean {
    const { status } = this.problem;
    return status === 0 || status === 408 || status === 429 || status >= 500;
  }
}

/** Headers by name, so that ours can be added to them. */
type JsonRequest = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/**
 * Asks our own API.
 *
 * @param path same-origin path with query, such as `/api/overview?tz=UTC`
 * @returns the body, as the contract says: the server has validated it
 * @throws {ApiProblem} for every answer that is not 2xx, for bodies that are not JSON, and where the dashboard can't be reached
 * @throws {DOMException} AbortError where the caller gave up
 */
export async function fetchJson<T>(path: string, init: JsonRequest = {}): Promise<T> {
  const response = await ask(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
  const body: unknown = await response.json().catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    return undefined;
  });
  if (!response.ok) throw refusal(body, response);
  if (body === undefined) throw new ApiProblem(unreadable(response));
  return body as T;
}

/**
 * Fetches bytes from our own API, such as an image.
 *
 * @returns a `data:` address, which lives as long as whoever holds it; failures are those of `fetchJson`
 */
export async function fetchDataUrl(path: string, init: JsonRequest = {}): Promise<string> {
  const response = await ask(path, init);
  if (!response.ok) throw refusal(await response.json().catch(() => undefined), response);
  const blob = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('The image could not be read.'));
    };
    reader.readAsDataURL(blob);
  });
}

async function ask(path: string, init: JsonRequest): Promise<Response> {
  try {
    return await fetch(path, { ...init, headers: { ...attendance(), ...init.headers } });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ApiProblem(unreachable);
  }
}

/** POSTs JSON to our own API; like `fetchJson` otherwise. */
export function postJson<T>(path: string, body: unknown): Promise<T> {
  return sendJson<T>('POST', path, body);
}

/** Asks our own API to change something; like `fetchJson` otherwise. */
export function patchJson<T>(path: string, body: unknown): Promise<T> {
  return sendJson<T>('PATCH', path, body);
}

function sendJson<T>(method: string, path: string, body: unknown): Promise<T> {
  return fetchJson<T>(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
}

/** What is known of a failure, whatever was thrown, in the words of who found it: `useProblem` says it in the reader's language. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiProblem) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return { ...nothing, ...ownProblems['page-error'], status: 0, kind: 'page-error', detail };
}

const nothing = { type: 'about:blank', requestId: '', traceId: null };

const unreachable: Problem = { ...nothing, ...ownProblems['no-answer'], status: 0, kind: 'no-answer' };

function unreadable({ ok, status, headers }: Response): Problem {
  const kind = ok ? 'unreadable' : 'foreign-answer';
  const { title, detail, action } = ownProblems[kind];
  const requestId = headers.get('x-request-id') ?? '';
  return { ...nothing, status, kind, title: title.replace('{status}', String(status)), detail, action, requestId };
}

function refusal(body: unknown, response: Response): ApiProblem {
  const problem = asProblem(body, response);
  if (problem.kind === 'not-signed-in' && typeof window !== 'undefined') toSignIn();
  return new ApiProblem(problem);
}

/** What asks by itself goes on asking while the other page is on its way, in ms; setting out anew each time it would never arrive. */
const ON_THE_WAY_MS = 10_000;
let setOutAt = -Infinity;

/** The session has ended: whoever signs in comes back to where they were. */
function toSignIn(): void {
  if (performance.now() - setOutAt < ON_THE_WAY_MS) return;
  setOutAt = performance.now();
  const { pathname, search } = window.location;
  leaveFor(signInHref(pathname + search));
}

function asProblem(body: unknown, response: Response): Problem {
  const spelt = typeof body === 'object' && body !== null && 'title' in body && 'detail' in body && 'status' in body;
  return spelt ? (body as Problem) : unreadable(response);
}
