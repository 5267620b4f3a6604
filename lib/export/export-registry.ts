import { EventEmitter, once } from 'node:events';
import type { ExportProgress } from '#lib/contract/export.ts';
import { HttpProblem } from '#lib/http/http-problem.ts';

/** Each holds a connection of the pool (8) and a core; pages want theirs. */
const AT_ONCE = 2;
const REMEMBERED_MS = 10 * 60_000;
/** A browser asks how far an export is in the moment in which it asks for the file: which of the two comes first is chance. */
const BEGINS_WITHIN_MS = 3_000;

/** An export while it runs, as the one who makes it sees it. */
export interface RunningExport {
  /** Aborted when somebody cancels it. */
  signal: AbortSignal;
  counted: (total: number) => void;
  /** @param rows how many more submissions were written, @param bytes how many more were handed over */
  wrote: (more: { rows?: number; bytes?: number }) => void;
  /** What has ended once stays as it ended. */
  end: (state: 'done' | 'cancelled') => void;
  fail: (problem: ExportProgress['problem']) => void;
}

/** Whose exports: nobody knows or ends those of others, whatever ids they guess. */
export type Owner = string;

export interface ExportRegistry {
  /** @throws HttpProblem 429 where as many run as may, 409 where the id is one that is known already */
  begin: (owner: Owner, exportId: string) => RunningExport;
  /** `undefined` = none of this id, or too long ago. */
  find: (owner: Owner, exportId: string) => ExportProgress | undefined;
  /** As `find`, but waits a few seconds for one that has not begun. */
  whenBegun: (owner: Owner, exportId: string) => Promise<ExportProgress | undefined>;
  cancel: (owner: Owner, exportId: string) => ExportProgress | undefined;
}

/** Which exports run in this process, how far they are, and how those of the last minutes ended. */
export function createExportRegistry(now: () => number = Date.now): ExportRegistry {
  const known = new Map<string, { progress: ExportProgress; abort: AbortController }>();
  const begins = new EventEmitter();
  begins.setMaxListeners(0);

  function forgetOld(): void {
    for (const [id, { progress }] of known) {
      if (progress.endedAt !== null && Date.parse(progress.endedAt) < now() - REMEMBERED_MS) known.delete(id);
    }
  }

  function enter(owner: Owner, exportId: string): RunningExport {
    const abort = new AbortController();
    const progress: ExportProgress = {
      exportId,
      state: 'running',
      rows: 0,
      total: null,
      bytes: 0,
      startedAt: new Date(now()).toISOString(),
      endedAt: null,
      problem: null,
    };
    known.set(keyOf(owner, exportId), { progress, abort });
    begins.emit(keyOf(owner, exportId));
    const end = (state: ExportProgress['state']): void => {
      if (progress.state !== 'running') return;
      progress.state = state;
      progress.endedAt = new Date(now()).toISOString();
    };
    return {
      signal: abort.signal,
      counted: (total) => void (progress.total = total),
      wrote: ({ rows = 0, bytes = 0 }) => {
        progress.rows += rows;
        progress.bytes += bytes;
      },
      end,
      fail: (problem) => {
        if (progress.state === 'running') progress.problem = problem;
        end('failed');
      },
    };
  }

  function find(owner: Owner, exportId: string): ExportProgress | undefined {
    forgetOld();
    const entry = known.get(keyOf(owner, exportId));
    return entry && { ...entry.progress };
  }

  return {
    begin: (owner, exportId) => {
      forgetOld();
      if (known.has(keyOf(owner, exportId))) throw KNOWN;
      const running = [...known.values()].filter(({ progress }) => progress.state === 'running').length;
      const entered = enter(owner, exportId);
      if (running < AT_ONCE) return entered;
      // Whoever asked by an id can be told by it, too: a browser does not show the answer to a download that is refused.
      entered.fail(wordsOf(TOO_MANY));
      throw TOO_MANY;
    },
    find,
    whenBegun: async (owner, exportId) => {
      const progress = find(owner, exportId);
      if (progress) return progress;
      const patience = AbortSignal.timeout(BEGINS_WITHIN_MS);
      await once(begins, keyOf(owner, exportId), { signal: patience }).catch((error: unknown) => {
        if (!patience.aborted) throw error;
      });
      return find(owner, exportId);
    },
    cancel: (owner, exportId) => {
      const entry = known.get(keyOf(owner, exportId));
      entry?.abort.abort(new DOMException('The export was cancelled.', 'AbortError'));
      return entry && { ...entry.progress };
    },
  };
}

const keyOf = (owner: Owner, exportId: string): string => JSON.stringify([owner, exportId]);

/** What of a problem the progress of an export tells. */
export const wordsOf = ({
  contents: { kind, title, detail, action = null },
}: HttpProblem): ExportProgress['problem'] => ({
  kind,
  title,
  detail,
  action,
});

const TOO_MANY = new HttpProblem({
  status: 429,
  kind: 'too-many-exports',
  title: 'Other exports are running',
  detail: `The dashboard makes ${AT_ONCE} exports at once, so that its pages stay quick, and as many are running now.`,
  action: 'Wait until one of them is done, or cancel it, then try again.',
  headers: { 'retry-after': '10' },
});

const KNOWN = new HttpProblem({
  status: 409,
  kind: 'export-known',
  title: 'An export of this id has begun already',
  detail: 'Each export wants an id of its own, and this one was used within the last minutes.',
  action: 'Ask again with another exportId, or without one.',
});

/** @throws HttpProblem 404 where there is none */
export function found(progress: ExportProgress | undefined): ExportProgress {
  if (progress) return progress;
  throw new HttpProblem({
    status: 404,
    kind: 'no-such-export',
    title: 'There is no such export',
    detail: 'No export of this id has begun, or it ended more than ten minutes ago.',
    action: 'Start it again.',
  });
}
