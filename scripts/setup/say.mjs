/** Words for whoever started the command, and the time that slow steps take. Runs on Node 20 without packages. */

/** Something that can't go on as it is; the message says what to do, without a stack. */
export class SetupProblem extends Error {}

/** @param {string} message */
export function say(message) {
  process.stdout.write(`${message}\n`);
}

/**
 * Runs a slow step and shows how long it has taken so far: on a terminal in place, elsewhere a line now and then.
 *
 * @template T
 * @param {string} title what happens, as "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  const inPlace = process.stdout.isTTY === true;
  if (inPlace) process.stdout.write(`${title} …`);
  else say(`${title} …`);
  const timer = setInterval(
    () => {
      if (inPlace) process.stdout.write(`\r${title} … ${seconds()}`);
      else say(`${title} … ${seconds()}`);
    },
    inPlace ? 1000 : 15_000,
  );
  const end = (/** @type {string} */ word) => {
    clearInterval(timer);
    say(`${inPlace ? '\r' : ''}${title}: ${word} after ${seconds()}`);
  };
  try {
    const result = await work();
    end('done');
    return result;
  } catch (error) {
    end('failed');
    throw error;
  }
}

/**
 * Runs a script's main function: problems in words, everything else with its stack, the exit code either way.
 *
 * @param {() => Promise<number>} main gives the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    const words = error instanceof SetupProblem ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`\n${words}\n\n`);
    process.exitCode = 1;
  }
}
