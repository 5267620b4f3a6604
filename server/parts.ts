/** Something that runs and has to be stopped. */
export interface Part {
  stop: () => Promise<void>;
  /** At once; nobody waits for it. */
  kill?: () => void;
}

export interface Parts {
  /** Fires when stopping begins, for steps of the start that wait for something. */
  stopping: AbortSignal;
  /** Takes charge of a part that has just been started; stops it and throws where stopping has begun meanwhile. */
  add: (part: Part) => Promise<void>;
  /** Stops all: those that use the first one side by side, then the first. */
  stop: () => Promise<void>;
  kill: () => void;
}

export function createParts(): Parts {
  const running: Part[] = [];
  const stopping = new AbortController();
  return {
    stopping: stopping.signal,
    add: async (part) => {
      if (stopping.signal.aborted) {
        await part.stop();
        throw new Error('told to stop while starting');
      }
      running.push(part);
    },
    stop: async () => {
      stopping.abort();
      const [first, ...others] = running;
      await Promise.all(others.map((part) => part.stop()));
      await first?.stop();
    },
    kill: () => {
      for (const part of running) part.kill?.();
    },
  };
}
