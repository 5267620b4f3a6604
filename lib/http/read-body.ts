import type { z } from 'zod';
import { badParameters, HttpProblem } from './http-problem.ts';
import { plainWords } from './plain-words.ts';
import { complaintsOf } from './read-query.ts';

const MAX_BYTES = 16_384;

/**
 * Reads a JSON body by its schema. It must be called `application/json`: a form of another site can't say that without being asked
 * for permission first.
 *
 * @throws HttpProblem 400, 413 or 415
 */
export async function readBody<S extends z.ZodType>(
  schema: S,
  request: Request,
  types: readonly string[] = ['application/json'],
): Promise<z.output<S>> {
  const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(type)) throw NOT_JSON_TYPE;
  const value = parse(await readText(request));
  const result = schema.safeParse(value, { error: plainWords });
  if (!result.success) throw badParameters(complaintsOf(result.error, value));
  return result.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw NOT_JSON; // the parser's words quote the body
  }
}

/** Counts while reading: what a caller says of the length need not be true. */
async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const body: AsyncIterable<Uint8Array> | null = request.body;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw TOO_LARGE;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const NOT_JSON_TYPE = new HttpProblem({
  status: 415,
  kind: 'not-json',
  title: 'The body is not JSON',
  detail: 'The body must be JSON, and the header Content-Type must say so: application/json.',
  action: 'Send JSON with Content-Type: application/json.',
});

const NOT_JSON = new HttpProblem({
  status: 400,
  kind: 'bad-request',
  title: 'The body is not JSON',
  detail: 'The body can not be read as JSON.',
  action: 'Check the body, then send it again.',
});

const TOO_LARGE = new HttpProblem({
  status: 413,
  kind: 'too-large',
  title: 'The body is too large',
  detail: `The body may have at most ${MAX_BYTES} bytes.`,
});
