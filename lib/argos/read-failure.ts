import { ArgosError } from './errors.ts';
import type { ArgosErrorKind } from './errors.ts';
import { isObject } from './parse-json.ts';
import type { JsonObject } from './parse-json.ts';
import type { Answer } from './request.ts';

export type Asked = 'list' | 'record' | 'image';

interface Told {
  status: number;
  /** `errorCode` and message together, as ARGOS words them; empty where it says nothing. */
  words: string;
  message: string;
  /** The answer has a shape of ARGOS's own, not of a gateway before it. */
  fromArgos: boolean;
  asked: Asked;
}

/** The first line that fits tells what went wrong. Sources: the vendor's pages, and AWS's texts for the gateway before it. */
const MEANINGS: readonly [ArgosErrorKind, (told: Told) => boolean][] = [
  [
    'slow-down',
    ({ status, words }) => status === 429 || /too many requests|limit exceeded|rate exceeded|throttl/i.test(words),
  ],
  // Documented as a 400, and yet a fault of the server.
  ['argos-down', ({ status, words }) => status >= 500 || status === 408 || /error in processing data/i.test(words)],
  ['too-large', ({ status }) => status === 413],
  ['wrong-key', ({ status, words }) => status === 401 || /project not found/i.test(words)],
  ['not-found', ({ status, asked }) => asked === 'image' && status === 404],
  ['wrong-url', ({ words }) => /missing authentication token/i.test(words)],
  ['wrong-url', ({ status, fromArgos }) => status === 405 || (status === 404 && !fromArgos)],
  ['address-not-allowed', ({ words }) => /explicit deny|not authorized/i.test(words)],
  ['wrong-key', ({ status, message }) => (status === 403 || status < 300) && /^forbidden$/i.test(message.trim())],
  ['refused', ({ status }) => status === 403],
  ['not-found', ({ words, asked }) => asked !== 'list' && /not.?found|no.?such|not exist|deleted/i.test(words)],
  ['bad-request', ({ status }) => status >= 400],
  // A success that bears an error we have no name for.
  ['argos-down', () => true],
];

/** What an answer that is a failure means, in words, with ARGOS's trace id. `redact` takes secrets out of what ARGOS says. */
export function readFailure(answer: Answer, asked: Asked, redact: (text: string) => string): ArgosError {
  const body = readErrorBody(answer.body);
  const message = firstText(body, ['message', 'Message', 'errorMessage', 'error']) ?? '';
  const code = firstText(body, ['errorCode', 'errorType']) ?? '';
  const told: Told = {
    status: answer.status,
    words: `${code} ${message}`.trim(),
    message,
    fromArgos: body !== null && ('errorCode' in body || 'traceId' in body),
    asked,
  };
  const kind = MEANINGS.find(([, fits]) => fits(told))?.[0] ?? 'argos-down';
  const traceId = firstText(body, ['traceId']) ?? answer.requestId;
  return new ArgosError(kind, {
    detail: told.words === '' ? `(status ${answer.status})` : `ARGOS says: “${clip(redact(told.words), 200)}”.`,
    status: answer.status,
    traceId: traceId === null ? null : clip(redact(traceId), 200),
    retryAfterMs: answer.retryAfterMs,
  });
}

/** Is this an error that was sent as a success? An answer with data is none, whatever it says beside. */
export function isErrorBody(value: unknown): value is JsonObject {
  if (!isObject(value) || (value.data ?? null) !== null) return false;
  return firstText(value, ['errorCode', 'traceId', 'message', 'Message', 'errorMessage', 'error']) !== null;
}

function readErrorBody(body: Buffer): JsonObject | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isObject(value) ? value : null;
  } catch {
    // A gateway's page in HTML, or nothing: the status speaks alone.
    return null;
  }
}

function firstText(body: JsonObject | null, keys: string[]): string | null {
  for (const key of keys) {
    const value = body?.[key];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return null;
}

/** One line, without control characters, not longer than `length`. */
function clip(text: string, length: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length)}…`;
}
