import type { Child } from './child.ts';
import type { StartLog } from './start-log.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A child that lived this long was well: its next end is a new misfortune, not more of the last. */
const WELL_MS = 60_000;

/**
 * Starts a child again when it ends, after a pause that doubles each time.
 *
 * @param first the one that runs
 * @param again starts the next, after the one before has ended
 */
export function keepRunning(log: StartLog, first: Child, again: () => Child): Pick<Child, 'stop' | 'kill'> {
  let stopping = false;
  let pause = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;
  let child = first;

  const follow = (): void => {
    const began = performance.now();
    void child.ended.then((how) => {
      if (stopping) return;
      if (performance.now() - began > WELL_MS) pause = FIRST_PAUSE_MS;
      log(`${child.name}: ${how}; starting it again in ${String(pause / 1_000)} s`);
      timer = setTimeout(() => {
        child = again();
        follow();
      }, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  };
  follow();
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await child.stop();
    },
    kill: () => {
      stopping = true;
      clearTimeout(timer);
      child.kill();
    },
  };
}
