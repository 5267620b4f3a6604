import PQueue from 'p-queue';

export interface Limiter {
  /** Runs a request once there is room for it; a higher priority goes first. */
  run: <T>(work: () => Promise<T>, priority?: number) => Promise<T>;
  /** ARGOS asked for less, or did not keep up: half as many at once, and none at all for the time it asked for (ms). */
  slowDown: (pauseMs: number | null) => void;
  /** How many may be under way now. */
  readonly limit: number;
}

/** Halved at most this often: the requests of one burst are refused together. */
const HALVE_EVERY_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;
/** One more at once after this many answers in a row. */
const ANSWERS_PER_STEP = 20;

/**
 * At most `most` requests at once to one upstream; fewer after it asked for less, growing back one by one while it answers
 * (additive increase, multiplicative decrease, as TCP does it: RFC 5681).
 */
export function createLimiter(most: number, now: () => number = Date.now): Limiter {
  const queue = new PQueue({ concurrency: most });
  let answers = 0;
  let halvedAt = -Infinity;
  let pausedUntil = 0;

  const resume = (): void => {
    const wait = pausedUntil - now();
    if (wait > 0) setTimeout(resume, wait).unref();
    else queue.start();
  };

  return {
    get limit() {
      return queue.concurrency;
    },
    run: (work, priority = 0) =>
      queue.add(
        async () => {
          const result = await work();
          if (++answers % ANSWERS_PER_STEP === 0 && queue.concurrency < most) queue.concurrency++;
          return result;
        },
        { priority },
      ),
    slowDown: (pauseMs) => {
      if (now() - halvedAt >= HALVE_EVERY_MS) {
        halvedAt = now();
        answers = 0;
        queue.concurrency = Math.max(1, Math.floor(queue.concurrency / 2));
      }
      if (pauseMs === null || pauseMs <= 0) return;
      pausedUntil = Math.max(pausedUntil, now() + Math.min(pauseMs, LONGEST_PAUSE_MS));
      queue.pause();
      resume();
    },
  };
}
