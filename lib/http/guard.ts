import { randomUUID } from 'node:crypto';
import type { Operation } from '#lib/contract/operation.ts';
import { authorise } from './authorise.ts';
import { checkHost, checkOrigin } from './check-caller.ts';
import { problemResponse } from './http-problem.ts';
import { problemOf } from './problem.ts';
import { logRequest } from './request-log.ts';
import { secureApiHeaders } from './response-headers.ts';
import { services } from './services.ts';
import type { Services } from './services.ts';

export interface Context {
  params: Promise<Record<string, string | string[] | undefined>>;
}
/** What Next calls. */
export type Handle = (request: Request, context?: Context) => Promise<Response>;
type Work = (
  request: Request,
  using: Services,
  params: Readonly<Record<string, unknown>>,
  /** To be told of what goes wrong after the answer has begun. */
  brokenOff: (error: unknown) => void,
) => Promise<Response>;

/**
 * The lock of the API: no work is begun before host, origin and the right to ask have been checked, and every error becomes an answer
 * that says what to do and nothing internal. It does not count on `proxy.ts` having seen the request.
 *
 * @param operation null where the address has none for the method
 */
export function guard(operation: Operation | null, work: Work): Handle {
  return async (request, context) => {
    const requestId = randomUUID();
    const began = performance.now();
    let using: Services | null = null;
    let params: Readonly<Record<string, unknown>> = {};
    let response: Response;
    let failure: unknown = null;
    const report = (known: Services, status: number, error: unknown): void => {
      const answered = { requestId, operation: operation?.id ?? 'none', method: request.method, status };
      logRequest(known, { ...answered, ms: performance.now() - began }, error, secretsOf(known, request, params));
    };
    try {
      using = services();
      checkHost(request.headers, using);
      checkOrigin(request.headers, !isRead(request.method), using);
      if (operation) authorise(request, operation);
      params = (await context?.params) ?? {};
      const known = using;
      response = await work(request, using, params, (error) => report(known, 500, error));
    } catch (error) {
      failure = error;
      response = request.signal.aborted
        ? new Response(null, { status: 499 })
        : problemResponse(problemOf(error), requestId);
    }
    response.headers.set('x-request-id', requestId);
    secureApiHeaders(response.headers, using?.settings.publicUrl ?? null);
    if (!using) tellOperator(failure);
    else report(using, response.status, failure);
    return response;
  };
}

/** Without settings there is no log yet. They name what is wrong, and quote no secret. */
function tellOperator(failure: unknown): void {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
}

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** What an error may quote and the log must not hold. */
function secretsOf({ settings }: Services, request: Request, params: Readonly<Record<string, unknown>>): string[] {
  const search = [...new URL(request.url).searchParams.values()];
  const texts = Object.values(params).filter((value) => typeof value === 'string');
  return [...settings.projects.map(({ apiKey }) => apiKey), settings.databaseUrl ?? '', ...search, ...texts];
}
