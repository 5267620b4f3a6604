import { z } from 'zod';
import type { Caller, SignedIn } from '#lib/access/caller.ts';
import type { Operation, StreamAnswer } from '#lib/contract/operation.ts';
import { maskOf } from '#lib/contract/sensitive.ts';
import { maskedFor } from '#lib/domain/permissions.ts';
import type { Scope } from '#lib/domain/permissions.ts';
import type { Tell } from './audit.ts';
import { guard } from './guard.ts';
import type { Handle } from './guard.ts';
import { hideFields } from './hide-fields.ts';
import { badParameters } from './http-problem.ts';
import { narrowProjects } from './narrow-projects.ts';
import { plainWords } from './plain-words.ts';
import { readBody } from './read-body.ts';
import { complaintsOf, readQuery } from './read-query.ts';
import { NO_TRANSFORM } from './response-headers.ts';
import type { Services } from './services.ts';
import { streamBody } from './stream-body.ts';

type Read<O, Part extends string> =
  O extends Readonly<Record<Part, infer S extends z.ZodType>> ? z.output<S> : undefined;
type Answer<O extends Operation> = O['answer'] extends z.ZodType
  ? z.input<O['answer']>
  : O['answer'] extends 'image'
    ? Uint8Array<ArrayBuffer>
    : O['answer'] extends StreamAnswer
      ? AsyncIterable<Uint8Array>
      : unknown;

/** Whom the guard lets through to an operation. */
type CallerOf<O extends Operation> =
  | (O['access'] extends 'public' | 'anyone' ? null : never)
  | (O['access'] extends Scope ? Caller : O extends { tokens: true } ? Caller : SignedIn);

export interface Asked<O extends Operation> extends Services {
  query: Read<O, 'query'>;
  params: Read<O, 'params'>;
  body: Read<O, 'body'>;
  /** Aborted when the caller has gone. */
  signal: AbortSignal;
  /** Tells the audit trail of the act, where more is to be said than the operation says, or within a transaction. */
  tell: Tell;
  caller: CallerOf<O>;
  /** Of the request. */
  headers: Headers;
}

export interface Reply<T> {
  body: T;
  /** Where it is not the operation's own. */
  status?: number;
  headers?: Readonly<Record<string, string>>;
  /** `Set-Cookie`, each. */
  cookies?: readonly string[];
}

export interface Route {
  operation: Operation;
  handle: Handle;
}

/**
 * Makes the handler of one operation. Before it: the guard, then everything that was sent, read by the operation's schemas.
 * After it: the answer, held to its schema, which also keeps back every field that the contract does not name, and what the caller's role
 * is not shown. That costs 0.2 ms for 500 submissions, so it is done always: a wrong answer is worse than none where people are judged by it.
 */
export function route<const O extends Operation>(
  operation: O,
  handler: (asked: Asked<O>) => Promise<Reply<Answer<O>>> | Reply<Answer<O>>,
): Route {
  const mask = operation.answer instanceof z.ZodType ? maskOf(operation.answer) : null;
  const handle = guard(operation, async (request, known, given, brokenOff, tell, caller) => {
    const params = operation.params && readParams(operation.params, given);
    const read = readQuery(operation.query ?? NO_QUERY, new URL(request.url).searchParams);
    const { using, query: narrowed } = await narrowProjects(known, read, caller?.projects ?? null);
    const query = hideFields(narrowed, caller);
    const body = operation.body && (await readBody(operation.body, request, operation.bodyTypes));
    // What was read is what the schemas of O say; TypeScript can not follow through the optional fields.
    const gone = new AbortController();
    const signal = isStream(operation.answer) ? AbortSignal.any([request.signal, gone.signal]) : request.signal;
    const { headers } = request;
    const asked = { ...using, query, params, body, signal, tell, caller, headers } as unknown as Asked<O>;
    const reply = await handler(asked);
    return isStream(operation.answer)
      ? toStream(reply as Reply<AsyncIterable<Uint8Array>>, gone, brokenOff)
      : toResponse(operation, operation.answer, reply, (answer) => mask?.(answer, maskedFor(caller?.role ?? null)));
  });
  return { operation, handle };
}

const NO_QUERY = z.object({});

function readParams(schema: z.ZodObject, given: Readonly<Record<string, unknown>>): unknown {
  const result = schema.safeParse(given, { error: plainWords });
  if (!result.success) throw badParameters(complaintsOf(result.error, given));
  return result.data;
}

const isStream = (answer: Operation['answer']): answer is StreamAnswer =>
  typeof answer === 'object' && 'mediaTypes' in answer;

/** Marked as not to be transformed: Next would compress it, at three times the cost of making it. */
function toStream(
  { body, status = 200, headers }: Reply<AsyncIterable<Uint8Array>>,
  gone: AbortController,
  brokenOff: (error: unknown) => void,
): Response {
  const stream = streamBody(body, gone, brokenOff);
  return new Response(stream, { status, headers: { ...headers, 'cache-control': NO_TRANSFORM } });
}

function toResponse(
  { id, status: usual = 200 }: Operation,
  answer: Exclude<Operation['answer'], StreamAnswer>,
  reply: Reply<unknown>,
  mask: (answer: unknown) => void,
): Response {
  const { body, status = usual, cookies = [] } = reply;
  const headers = new Headers(reply.headers);
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  if (answer === 'redirect') {
    headers.set('location', body as string);
    return new Response(null, { status: 303, headers });
  }
  if (answer === 'image') return new Response(body as Uint8Array<ArrayBuffer>, { status, headers });
  const checked = answer === 'document' ? body : held(id, answer, body);
  mask(checked);
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(checked), { status, headers });
}

function held(id: string, schema: z.ZodType, body: unknown): unknown {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  // Paths and codes only: messages and values could name persons.
  const where = result.error.issues.slice(0, 10).map(({ path, code }) => `${path.join('.')} (${code})`);
  throw new Error(`The answer of ${id} is not what the contract says: ${where.join(', ')}`);
}
