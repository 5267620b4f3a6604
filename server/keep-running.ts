import type { Child } from './child.ts';
import type { StartLog } from './start-log.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A child that lived this long was well: its next end is a new misfortune, not more of the last. */
const WELL_MS = 60_000;

/**
 * Runs a child and starts it again when it ends, after a pause that doubles each time.
 *
 * @param start starts it; called again for each restart, after the one before has ended
 */
export function keepRunning(log: StartLog, start: () => Child): Pick<Child, 'stop' | 'kill'> {
  let stopping = false;
  let pause = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;
  let child: Child;

  const run = (): void => {
    const began = performance.now();
    child = start();
    void child.ended.then((how) => {
      if (stopping) return;
      if (performance.now() - began > WELL_MS) pause = FIRST_PAUSE_MS;
      log(`${child.name}: ${how}; starting it again in ${String(pause / 1_000)} s`);
      timer = setTimeout(run, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  };
  run();
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
