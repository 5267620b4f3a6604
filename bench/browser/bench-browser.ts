import type { Result } from '../measure.ts';
import { openBrowser, startOnMirror } from './browse.ts';
import { benchBrush } from './brush.ts';
import { benchFrames } from './frames.ts';
import { benchKeys } from './keys.ts';

/** What a reader feels: keys and brushes to the paint of what they changed, and the frames of the list while it is scrolled. */
export async function* benchBrowser(
  databaseUrl: string,
  { rows, until, runs }: { rows: number; until: string; runs: number },
): AsyncGenerator<Result> {
  const dashboard = await startOnMirror(databaseUrl, rows, until);
  try {
    const browsed = await openBrowser(dashboard);
    try {
      yield* await benchKeys(browsed, runs * 2);
      yield* await benchFrames(browsed);
      yield* await benchBrush(browsed, runs);
    } finally {
      await browsed.close();
    }
  } finally {
    await dashboard.stop();
  }
}
