import { ArgosError } from './errors.ts';
import type { Timing } from './timing.ts';

/** When a failed request is made again. */
export interface RetryPolicy {
  /** Requests in all, the first included. */
  attempts: number;
  /** The pause after the first failure is anything up to this, after each further one up to twice as much. */
  baseMs: number;
  /** No pause is drawn longer than this. */
  capMs: number;
  /** No further attempt is begun once this much time would have passed since the first. */
  budgetMs: number;
}

/** For the sync, which has time. */
export const PATIENT_RETRY: RetryPolicy = { attempts: 6, baseMs: 500, capMs: 30_000, budgetMs: 180_000 };

/** For a person who waits in front of a screen. */
export const PROMPT_RETRY: RetryPolicy = { attempts: 3, baseMs: 200, capMs: 2_000, budgetMs: 15_000 };

/**
 * How long to wait before the next attempt, ms: drawn evenly from 0 to an exponentially growing bound ("full jitter", Marc
 * Brooker, AWS Architecture Blog, 2015). What ARGOS asks for is the floor, and the draw comes on top of it, lest all who
 * were sent away return in the same instant.
 *
 * @param failures attempts that have failed so far, 1 or more
 */
export function pauseBeforeRetry(
  policy: RetryPolicy,
  failures: number,
  retryAfterMs: number | null,
  random: () => number,
): number {
  const bound = Math.min(policy.capMs, policy.baseMs * 2 ** (failures - 1));
  return (retryAfterMs ?? 0) + random() * bound;
}

/**
 * Asks, and asks again where the failure may pass. Gives up with the last real failure: at once where it is no passing one, or when
 * attempts or budget are used up. A caller's abort ends it with the signal's reason.
 */
export async function withRetry<T>(
  ask: () => Promise<T>,
  { policy, timing, signal }: { policy: RetryPolicy; timing: Timing; signal?: AbortSignal },
): Promise<T> {
  const start = timing.now();
  let last: ArgosError | null = null;
  for (let failures = 1; ; failures++) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ArgosError)) throw error;
      // The breaker opened on the failures of this very question: what failed says more than that we pause.
      if (error.kind === 'paused') throw last ?? error;
      if (!error.transient || failures >= policy.attempts) throw error;
      last = error;
      const pause = pauseBeforeRetry(policy, failures, error.retryAfterMs, timing.random);
      if (timing.now() - start + pause > policy.budgetMs) throw error;
      await timing.sleep(pause, signal);
    }
  }
}

/**
 * The `Retry-After` header in ms from now, whether it is seconds or a date; `null` where it is absent or neither.
 *
 * RFC 9110, section 10.2.3.
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!/^[A-Za-z]{3,9},? .*\d{2}:\d{2}:\d{2}/.test(text)) return null;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
