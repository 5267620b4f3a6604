/** How many a second, smoothed. */
export interface Rate {
  add: (count: number) => void;
  perSecond: () => number;
}

/** A burst has faded to a third after this long. */
const TIME_CONSTANT_MS = 15_000;

/** An exponentially weighted rate: recent counts weigh more, silence brings it down to 0. */
export function createRate(now: () => number): Rate {
  const began = now();
  let weight = 0;
  let at = began;
  const decay = (): void => {
    const time = now();
    weight *= Math.exp((at - time) / TIME_CONSTANT_MS);
    at = time;
  };
  return {
    add: (count) => {
      decay();
      weight += count;
    },
    perSecond: () => {
      decay();
      // Before a whole time constant has passed, only the time there was may be divided by.
      const seen = 1 - Math.exp((began - at) / TIME_CONSTANT_MS);
      return seen === 0 ? 0 : (weight / (TIME_CONSTANT_MS * seen)) * 1_000;
    },
  };
}
