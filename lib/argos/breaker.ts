import { ArgosError } from './errors.ts';
import type { ArgosErrorKind } from './errors.ts';

export interface BreakerPolicy {
  /** Failures in a row, over all questions of a client, that open it. */
  failures: number;
  /** How long ARGOS is then left alone, ms. */
  openMs: number;
}

export const DEFAULT_BREAKER: BreakerPolicy = { failures: 10, openMs: 15_000 };

export interface Breaker {
  /** Asks, unless open: then it throws `paused` at once. */
  run: <T>(ask: () => Promise<T>) => Promise<T>;
  state: () => 'closed' | 'open' | 'half-open';
}

/** Failures that say ARGOS is not there; any other answer, be it a refusal, says that it is. */
const ABSENCE: ReadonlySet<ArgosErrorKind> = new Set(['argos-down', 'unreachable', 'timeout', 'connection-lost']);

/**
 * Spares an ARGOS that is down, and its callers the waiting: after enough failures in a row it answers by itself for a while, then
 * lets one question through as a probe; that one's fate closes it or opens it again.
 */
export function createBreaker(policy: BreakerPolicy, now: () => number): Breaker {
  let failures = 0;
  let openUntil: number | null = null;
  let probing = false;

  const paused = () => {
    const waitMs = Math.max(1000, (openUntil ?? 0) - now());
    return new ArgosError('paused', {
      detail: `It is asked again in ${Math.ceil(waitMs / 1000)} s.`,
      retryAfterMs: waitMs,
    });
  };

  return {
    state: () => (openUntil === null ? 'closed' : probing || now() >= openUntil ? 'half-open' : 'open'),
    run: async (ask) => {
      const probe = openUntil !== null;
      if (openUntil !== null) {
        if (probing || now() < openUntil) throw paused();
        probing = true;
      }
      try {
        const answer = await ask();
        failures = 0;
        openUntil = null;
        return answer;
      } catch (error) {
        // Whoever is not an ArgosError, such as a caller's abort, tells nothing about ARGOS.
        if (error instanceof ArgosError) {
          failures = ABSENCE.has(error.kind) ? failures + 1 : 0;
          if (failures === 0) openUntil = null;
          else if (failures >= policy.failures) openUntil = now() + policy.openMs;
        }
        throw error;
      } finally {
        if (probe) probing = false;
      }
    },
  };
}
