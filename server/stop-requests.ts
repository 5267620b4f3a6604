const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One Ctrl-C may arrive twice: from the terminal, and passed on by npm. */
const SAME_PRESS_MS = 300;

/**
 * Listens for being told to stop: a signal, or the end of the process that started us (`scripts/start.mjs` holds a channel).
 * @param insist called at the second request, after which the process ends
 * @returns `first` resolves at the first request
 */
export function watchStopRequests(insist: () => void): { first: Promise<null> } {
  let resolve: (told: null) => void;
  const first = new Promise<null>((fulfil) => {
    resolve = fulfil;
  });
  let since: number | null = null;
  const onRequest = (): void => {
    const now = performance.now();
    if (since === null) {
      since = now;
      resolve(null);
    } else if (now - since > SAME_PRESS_MS) {
      insist();
      process.exit(130);
    }
  };
  for (const signal of SIGNALS) process.on(signal, onRequest);
  process.once('disconnect', onRequest);
  process.channel?.unref();
  return { first };
}
