const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One Ctrl-C may arrive twice: from the terminal, and passed on by npm and the start script. */
const SAME_PRESS_MS = 300;

/**
 * Listens for being told to stop: a signal, or the end of the process that started us (`scripts/start.mjs` holds a channel).
 *
 * @param insist called when the first signal comes a second time, after which the process ends. Another signal is no
 *   insistence: a closed terminal brings a hang-up, then the ends of npm and of the start script, each in its own way
 * @returns `first` resolves at the first request
 */
export function watchStopRequests(insist: () => void): { first: Promise<null> } {
  const first = new Promise<null>((resolve) => {
    let by: string | null = null;
    let since = 0;
    const onRequest = (what: string): void => {
      if (by === null) {
        by = what;
        since = performance.now();
        resolve(null);
      } else if (what === by && performance.now() - since > SAME_PRESS_MS) {
        insist();
        process.exit(130);
      }
    };
    for (const signal of SIGNALS) process.on(signal, onRequest);
    process.once('disconnect', () => onRequest('disconnect'));
  });
  // A listener keeps the channel, and with it the process, alive; the parts do that.
  process.channel?.unref();
  return { first };
}
