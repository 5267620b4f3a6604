/**
 * The body of an answer that is made while it is sent: the next chunk is asked for when the reader has taken the last.
 *
 * What goes wrong breaks the connection off, without the end that a whole answer has; the words of the error stay here.
 *
 * @param gone aborted as soon as nobody reads any more
 * @param brokenOff told of an error that was not the reader's leaving
 */
export function streamBody(
  chunks: AsyncIterable<Uint8Array>,
  gone: AbortController,
  brokenOff: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await iterator.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      } catch (error) {
        if (!gone.signal.aborted && !isAbort(error)) brokenOff(error);
        // By this name Next knows that there is nothing to print: it would print everything that the error holds.
        controller.error(new DOMException('The answer was broken off.', 'AbortError'));
      }
    },
    async cancel(reason) {
      gone.abort(reason);
      await iterator.return?.();
    },
  });
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
