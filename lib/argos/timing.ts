import { setTimeout as wait } from 'node:timers/promises';

/** Clock, chance and waiting: given from outside, so that tests neither wait nor guess. */
export interface Timing {
  /** UTC milliseconds. */
  now: () => number;
  /** 0 inclusive to 1 exclusive. */
  random: () => number;
  /** Rejects with the signal's reason as soon as it is aborted. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export const REAL_TIMING: Timing = {
  now: Date.now,
  random: Math.random,
  sleep: async (ms, signal) => {
    try {
      await wait(ms, undefined, { signal });
    } catch (error) {
      // Node wraps the reason of the signal; callers compare it with their own.
      signal?.throwIfAborted();
      throw error;
    }
  },
};
