import type { Timing } from '../timing.ts';

export interface FakeTiming extends Timing {
  /** Every pause that was asked for, ms. */
  pauses: number[];
  advance: (ms: number) => void;
}

/** Time that passes only by being slept through, and chance that is always the same. */
export function fakeTiming(chance = 0.5): FakeTiming {
  let now = Date.UTC(2026, 2, 1);
  const pauses: number[] = [];
  return {
    pauses,
    now: () => now,
    random: () => chance,
    sleep: (ms, signal) => {
      if (signal?.aborted) return Promise.reject(signal.reason as Error);
      pauses.push(ms);
      now += ms;
      return Promise.resolve();
    },
    advance: (ms) => {
      now += ms;
    },
  };
}
