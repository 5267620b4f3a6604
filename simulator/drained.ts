import type { ServerResponse } from 'node:http';

/** Until a response takes more, or its client has gone away: then there is never a drain, but a close. */
export const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    if (response.destroyed) resolve();
    else response.on('drain', done).on('close', done);
  });
