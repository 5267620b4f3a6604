import { ArgosError } from '#lib/argos/errors.ts';
import { HttpProblem } from './http-problem.ts';
import type { Services } from './services.ts';

interface Answered {
  requestId: string;
  /** Of the operation, not the address: that would name persons. */
  operation: string;
  /** Our id of who has signed in. */
  actor: string | undefined;
  /** Of the API token that they came with. */
  token: string | undefined;
  method: string;
  status: number;
  ms: number;
}

/**
 * One line for each request: reads at `debug` (a page asks every few seconds), changes and reads that were wrong at `info`, refusals of strangers at `warn`, failures at
 * `error`. Neither addresses nor queries nor bodies are logged: they hold ids of persons.
 *
 * @param hide texts that must not be in the log: keys, and what the caller sent
 */
export function logRequest({ log }: Pick<Services, 'log'>, answered: Answered, error: unknown, hide: string[]): void {
  const { method, status } = answered;
  const line = { ...answered, ms: Math.round(answered.ms * 10) / 10 };
  if (status >= 500) log.error({ ...line, error: describe(error, hide) }, 'failed');
  else if (status === 401 || status === 403 || status === 421) log.warn(line, 'refused');
  else if ((method !== 'GET' && method !== 'HEAD') || status >= 400) log.info(line, 'answered');
  else log.debug(line, 'answered');
}

/** Short texts are left: they would be found everywhere, and name nobody. */
const SHORTEST_HIDDEN = 4;

function describe(error: unknown, hide: string[]): Record<string, unknown> {
  if (error instanceof ArgosError) return { kind: error.kind, status: error.status, traceId: error.traceId };
  if (error instanceof HttpProblem) return { kind: error.contents.kind };
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error ? error.code : undefined;
  let text = error.stack ?? error.message;
  for (const secret of hide) if (secret.length >= SHORTEST_HIDDEN) text = text.replaceAll(secret, '•••');
  return { kind: error.name, code, stack: text };
}
