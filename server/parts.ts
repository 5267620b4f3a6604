/** Something that runs and has to be stopped. */
export interface Part {
  stop: () => Promise<void>;
  /** At once. The database has none: it is asked to finish writing, and does so by itself. */
  kill?: () => void;
}

export interface Parts {
  /** Takes charge of a part that has just been started; stops it and throws where stopping has begun meanwhile. */
  add: (part: Part) => Promise<void>;
  /** Stops all: those that use the first one side by side, then the first. */
  stop: () => Promise<void>;
  kill: () => void;
}

export function createParts(): Parts {
  const running: Part[] = [];
  let stopping = false;
  return {
    add: async (part) => {
      if (stopping) {
        await part.stop();
        throw new Error('told to stop while starting');
      }
      running.push(part);
    },
    stop: async () => {
      stopping = true;
      const [first, ...others] = running;
      await Promise.all(others.map((part) => part.stop()));
      await first?.stop();
    },
    kill: () => {
      for (const part of running) part.kill?.();
    },
  };
}
