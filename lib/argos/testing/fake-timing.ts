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
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      pauses.push(ms);
      now += ms;
    },
    advance: (ms) => {
      now += ms;
    },
  };
}
