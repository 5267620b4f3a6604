import { randomUUID } from 'node:crypto';
import type { ExportQuery } from '#lib/contract/export.ts';
import { EXPORT_FORMATS } from '#lib/domain/export-formats.ts';
import type { Tell } from '#lib/http/audit.ts';
import { problemOf } from '#lib/http/problem.ts';
import type { Services } from '#lib/http/services.ts';
import { openSnapshot } from '#lib/store/open-snapshot.ts';
import type { Snapshot } from '#lib/store/open-snapshot.ts';
import { aboutExport } from './about.ts';
import { toExportRow } from './columns.ts';
import type { ExportRow } from './columns.ts';
import { wordsOf } from './export-registry.ts';
import type { RunningExport } from './export-registry.ts';
import { attachment, exportFileName } from './file-name.ts';
import { writeFile } from './write-file.ts';

interface Export {
  headers: Record<string, string>;
  /** Throws where it can not go on: then what was sent is not the whole file. */
  body: AsyncIterable<Uint8Array>;
}

/**
 * Begins an export: by the time that it answers, the snapshot is open and counted. The rest is made as it is read.
 *
 * @param gone aborted when nobody reads any more
 * @throws HttpProblem 429 or 409 by `exports`, or what the database says
 */
export async function exportSubmissions(
  { db, exports, settings, tell }: Pick<Services, 'db' | 'exports' | 'settings'> & { tell: Tell },
  query: ExportQuery,
  gone: AbortSignal,
): Promise<Export> {
  const { format, columns, exportId = randomUUID(), ...list } = query;
  const timeZone = query.tz ?? settings.timeZone;
  const running = exports.begin(exportId);
  const signal = AbortSignal.any([gone, running.signal]);
  signal.addEventListener('abort', () => running.end('cancelled'));
  try {
    const snapshot = await openSnapshot(db, { ...list, tz: timeZone }, signal);
    running.counted(snapshot.total);
    // Also where the body is never read, or not read on.
    signal.addEventListener('abort', () => void snapshot.close().catch(() => undefined));
    // Before a row leaves: what could not be told does not go out.
    const told = { format, columns, filter: list, timeZone, rows: snapshot.total };
    await tell({ record: exportId, detail: told }).catch(async (error: unknown) => {
      await snapshot.close();
      throw error;
    });
    const about = aboutExport(query, { ...snapshot, timeZone, now: Date.now(), simulator: settings.simulator });
    const chunks = writeFile(format, columns, about, countedRows(snapshot, running));
    const { from, to, project: projects } = query;
    return {
      headers: {
        'content-type': EXPORT_FORMATS[format].mediaType,
        'content-disposition': attachment(exportFileName({ format, from, to, timeZone, projects })),
      },
      body: followed(chunks, snapshot, running, signal, async () => {
        const { state = 'failed', rows, bytes } = exports.find(exportId) ?? {};
        const outcome = state === 'done' ? 'done' : 'failed';
        await tell({ act: 'export.ended', record: exportId, outcome, detail: { state, rows, bytes } });
      }),
    };
  } catch (error) {
    running.fail(wordsOf(problemOf(error)));
    throw error;
  }
}

async function* countedRows({ batches, total }: Snapshot, running: RunningExport): AsyncGenerator<ExportRow[]> {
  let rows = 0;
  for await (const batch of batches()) {
    yield batch.map(toExportRow);
    rows += batch.length;
    running.wrote({ rows: batch.length });
  }
  // Counted and read in one snapshot: a difference is an error of ours, and no file may hide it.
  if (rows !== total) throw new Error(`An export read ${rows} submissions where ${total} were counted.`);
}

async function* followed(
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
