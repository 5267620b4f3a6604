import { ArgosError } from './errors.ts';
import { readNetworkFailure } from './network-failure.ts';
import { readRetryAfter } from './retry.ts';

export interface Question {
  url: string;
  apiKey: string;
  /** For connecting, headers and body together, ms. */
  deadlineMs: number;
  /** Largest body that is read to its end, bytes after decompression. */
  capBytes: number;
  signal?: AbortSignal;
  now: () => number;
}

export interface Answer {
  status: number;
  body: Buffer;
  retryAfterMs: number | null;
  /** What the gateway calls this request, where it says so. */
  requestId: string | null;
}

/** Why a request was given up: its deadline, not its caller. */
const LATE = new Error('deadline');

/** A failure needs no more than this to be told. */
const ERROR_CAP_BYTES = 64 * 1024;

/**
 * Asks once over HTTP, whatever the status of the answer. Redirects are refused, for the key would follow them; the body is read up to
 * a cap and no further, and nothing of it is trusted yet.
 *
 * @throws ArgosError `timeout`, `unreachable`, `untrusted`, `connection-lost`, `redirected`, `too-large`
 * @throws the reason of the caller's signal, once that is aborted
 */
export async function request(question: Question): Promise<Answer> {
  const { url, apiKey, deadlineMs, capBytes, signal, now } = question;
  signal?.throwIfAborted();
  // One controller of our own: AbortSignal.any on a signal that lives as long as the process would gather listeners there.
  const controller = new AbortController();
  const forward = () => controller.abort();
  signal?.addEventListener('abort', forward, { once: true });
  const deadline = setTimeout(() => controller.abort(LATE), deadlineMs);

  try {
    const response = await fetch(url, {
      headers: { 'x-api-key': apiKey, accept: 'application/json' },
      redirect: 'manual',
      // Without it a framework that wraps fetch may keep the answer.
      cache: 'no-store',
      signal: controller.signal,
    });
    const { status, headers } = response;
    if (status >= 300 && status < 400) throw new ArgosError('redirected', { status });
    const body = status < 400 ? await readBody(response, capBytes) : await readErrorBody(response);
    return {
      status,
      body,
      retryAfterMs: readRetryAfter(headers.get('retry-after'), now()),
      requestId: headers.get('x-amzn-requestid') ?? headers.get('apigw-requestid'),
    };
  } catch (error) {
    if (error instanceof ArgosError) throw error;
    signal?.throwIfAborted();
    if (controller.signal.reason === LATE)
      throw new ArgosError('timeout', { detail: `Nothing whole came within ${deadlineMs / 1000} s.` });
    throw readNetworkFailure(error);
  } finally {
    clearTimeout(deadline);
    signal?.removeEventListener('abort', forward);
    // Frees the connection of a body that was not read; one whose body was read to its end goes back to the pool all the same.
    controller.abort();
  }
}

async function readBody(response: Response, capBytes: number): Promise<Buffer> {
  const tooLarge = () =>
    new ArgosError('too-large', {
      status: response.status,
      detail: `The limit is ${Math.round(capBytes / 1024 / 1024)} MB.`,
    });
  // What is declared too large is not read at all; what is not declared, or compressed, is counted as it comes.
  if (Number(response.headers.get('content-length') ?? 0) > capBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(response)) {
    size += chunk.byteLength;
    if (size > capBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** As much as came, up to the cap: the status alone already tells most. */
async function readErrorBody(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunksOf(response)) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= ERROR_CAP_BYTES) break;
    }
  } catch (error) {
    // A 403 has several meanings, told apart by its body only; a 5xx has one.
    if (response.status < 500) throw error;
  }
  return Buffer.concat(chunks, Math.min(size, ERROR_CAP_BYTES));
}

const chunksOf = (response: Response): AsyncIterable<Uint8Array> | Uint8Array[] => response.body ?? [];
