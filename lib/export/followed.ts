import { problemOf } from '#lib/http/problem.ts';
import type { Snapshot } from '#lib/store/open-snapshot.ts';
import { wordsOf } from './export-registry.ts';
import type { RunningExport } from './export-registry.ts';

/**
 * The chunks of a file, with its export told how far it is and how it ended, and its snapshot closed.
 *
 * @param ended called when all is over, however
 * @throws the signal's reason where it is aborted
 */
export async function* followed(
  chunks: AsyncGenerator<Uint8Array>,
  snapshot: Snapshot,
  running: RunningExport,
  signal: AbortSignal,
  ended: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) {
      signal.throwIfAborted();
      yield chunk;
      running.wrote({ bytes: chunk.byteLength });
    }
    signal.throwIfAborted();
    running.end('done');
  } catch (error) {
    running.fail(wordsOf(problemOf(error)));
    throw signal.aborted ? signal.reason : error;
  } finally {
    await snapshot.close().finally(ended);
  }
}
