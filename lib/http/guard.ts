import { randomUUID } from 'node:crypto';
import type { Caller } from '#lib/access/caller.ts';
import { identify } from '#lib/access/identify.ts';
import { bringsToken, identifyByToken } from '#lib/access/identify-by-token.ts';
import type { Operation } from '#lib/contract/operation.ts';
import { auditOf } from './audit.ts';
import type { RequestAudit, Tell } from './audit.ts';
import { authorise } from './authorise.ts';
import { checkHost, checkOrigin, checkPeer } from './check-caller.ts';
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
  /** Null only where the operation asks for nobody. */
  caller: Caller | null,
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
    let cookies: string[] = [];
    let caller: Caller | null = null;
    let failure: unknown = null;
    const report = (known: Services, status: number, error: unknown): void => {
      const actor = caller?.personId;
      const token = caller?.token?.id;
      const answered = { requestId, operation: operation?.id ?? 'none', actor, token, method: request.method, status };
      logRequest(known, { ...answered, ms: performance.now() - began }, error, secretsOf(known, request, params));
    };
    try {
      using = services();
      // Probes of a cluster come past the proxy, and learn nothing.
      if (operation?.access !== 'public') checkPeer(request.headers, using);
      checkHost(request.headers, using);
      // A provider of single sign-on sends people back by a link.
      const linkable = operation?.audit === undefined || operation.answer === 'redirect';
      // No page can have a browser add a token by itself, as it adds cookies; and with one, cookies are not looked at.
      const byToken = bringsToken(request.headers);
      if (!byToken) checkOrigin(request.headers, { change: !isRead(request.method), linkable }, using);
      audit = auditOf(operation, request, using, requestId);
      params = (await context?.params) ?? {};
      if (operation && operation.access !== 'public') {
        if (byToken) caller = await identifyByToken(request.headers, using);
        else ({ caller, cookies } = await identify(request.headers, using));
        audit.actedBy(caller);
        authorise(caller, operation);
      }
      const known = using;
      response = await work(request, using, params, (error) => report(known, 500, error), audit.tell, caller);
      await audit.finish(params);
    } catch (error) {
      failure = error;
      response = request.signal.aborted
        ? new Response(null, { status: 499 })
        : problemResponse(problemOf(error), requestId);
      await audit?.refused(params, response.status, problemOf(error)).catch(NOTHING_MORE);
    }
    // What the route itself sets stands: signing out must not be undone by a session that was moved on before.
    if (!response.headers.has('set-cookie')) for (const each of cookies) response.headers.append('set-cookie', each);
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
  const sent = request.headers.get('authorization')?.split(/\s+/u) ?? [];
  return [...settings.projects.map(({ apiKey }) => apiKey), settings.databaseUrl ?? '', ...search, ...texts, ...sent];
}
