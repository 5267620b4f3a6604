import { randomUUID } from 'node:crypto';
import type { Operation } from '#lib/contract/operation.ts';
import { auditOf } from './audit.ts';
import type { RequestAudit, Tell } from './audit.ts';
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
  tell: Tell,
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
    let audit: RequestAudit | null = null;
    let failure: unknown = null;
    const report = (known: Services, status: number, error: unknown): void => {
      const answered = { requestId, operation: operation?.id ?? 'none', method: request.method, status };
      logRequest(known, { ...answered, ms: performance.now() - began }, error, secretsOf(known, request, params));
    };
    try {
      using = services();
      checkHost(request.headers, using);
      checkOrigin(request.headers, !isRead(request.method), using);
      audit = auditOf(operation, request, using, requestId);
      params = (await context?.params) ?? {};
      if (operation) authorise(request, operation);
      const known = using;
      response = await work(request, using, params, (error) => report(known, 500, error), audit.tell);
      await audit.finish(params);
    } catch (error) {
      failure = error;
      response = request.signal.aborted
        ? new Response(null, { status: 499 })
        : problemResponse(problemOf(error), requestId);
      await audit?.refused(params, response.status, problemOf(error).contents.kind).catch(NOTHING_MORE);
    }
    response.headers.set('x-request-id', requestId);
    secureApiHeaders(response.headers, using?.settings.publicUrl ?? null);
    if (!using) tellOperator(failure);
    else report(using, response.status, failure);
    return response;
  };
}

/** The act did not come about, and its caller is told so; that the database could not be told either is what made it fail, most likely. */
const NOTHING_MORE = (): void => undefined;

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
