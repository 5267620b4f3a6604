import { randomUUID } from 'node:crypto';
import type { Caller } from '#lib/access/caller.ts';
import { concealFilter } from '#lib/audit/conceal.ts';
import type { ExportQuery } from '#lib/contract/export.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import { maskOf } from '#lib/contract/sensitive.ts';
import { submission } from '#lib/contract/submission.ts';
import { EXPORT_FORMATS, MASKED_IN_FILES } from '#lib/domain/export-formats.ts';
import type { SensitiveField } from '#lib/domain/permissions.ts';
import type { Tell } from '#lib/http/audit.ts';
import { checkReveal, notShown } from '#lib/http/hide-fields.ts';
import { problemOf } from '#lib/http/problem.ts';
import type { Services } from '#lib/http/services.ts';
import { openSnapshot } from '#lib/store/open-snapshot.ts';
import type { Snapshot } from '#lib/store/open-snapshot.ts';
import { aboutExport } from './about.ts';
import { toExportRow } from './columns.ts';
import type { ExportRow } from './columns.ts';
import { wordsOf } from './export-registry.ts';
import type { RunningExport } from './export-registry.ts';
import { followed } from './followed.ts';
import { attachment, exportFileName } from './file-name.ts';
import { writeFile } from './write-file.ts';

interface Export {
  headers: Record<string, string>;
  /** Throws where it can not go on: then what was sent is not the whole file. */
  body: AsyncIterable<Uint8Array>;
}

type Exporting = Pick<Services, 'db' | 'exports' | 'settings'> & {
  tell: Tell;
  caller: Pick<Caller, 'personId' | 'role'>;
};

const mask = maskOf(submission);

/**
 * Begins an export: by the time that it answers, the snapshot is open and counted. The rest is made as it is read.
 *
 * @param gone aborted when nobody reads any more
 * @throws HttpProblem 403 where the role is not given what is to be revealed, 429 or 409 by `exports`, or what the database says
 */
export async function exportSubmissions(
  { db, exports, settings, tell, caller }: Exporting,
  { hidden, ...query }: ExportQuery & Pick<FilterQuery, 'hidden'>,
  gone: AbortSignal,
): Promise<Export> {
  const { format, columns, language, reveal, exportId = randomUUID(), ...list } = query;
  checkReveal(caller, reveal);
  const revealed = notShown(caller, reveal);
  const masked = notShown(caller, MASKED_IN_FILES).filter((field) => !reveal.includes(field));
  const timeZone = query.tz ?? settings.timeZone;
  const running = exports.begin(caller.personId, exportId);
  const signal = AbortSignal.any([gone, running.signal]);
  signal.addEventListener('abort', () => running.end('cancelled'));
  try {
    const snapshot = await openSnapshot(db, { ...list, hidden, tz: timeZone }, signal);
    running.counted(snapshot.total);
    // Also where the body is never read, or not read on.
    signal.addEventListener('abort', () => void snapshot.close().catch(() => undefined));
    // Before a row leaves: what could not be told does not go out.
    const told = { format, columns, filter: concealFilter(list), timeZone, rows: snapshot.total, revealed };
    await tell({ record: exportId, detail: told }).catch(async (error: unknown) => {
      await snapshot.close();
      throw error;
    });
    const facts = { timeZone, now: Date.now(), simulator: settings.simulator };
    const about = aboutExport(query, { ...snapshot, ...facts, masked });
    const chunks = writeFile({ format, language }, columns, about, countedRows(snapshot, running, masked));
    const { from, to, project: projects } = query;
    return {
      headers: {
        'content-type': EXPORT_FORMATS[format].mediaType,
        'content-disposition': attachment(exportFileName({ format, from, to, timeZone, projects })),
      },
      body: followed(chunks, snapshot, running, signal, async () => {
        const { state = 'failed', rows, bytes } = exports.find(caller.personId, exportId) ?? {};
        const outcome = state === 'done' ? 'done' : 'failed';
        await tell({ act: 'export.ended', record: exportId, outcome, detail: { state, rows, bytes } });
      }),
    };
  } catch (error) {
    running.fail(wordsOf(problemOf(error)));
    throw error;
  }
}

async function* countedRows(
  { batches, total, reading }: Snapshot,
  running: RunningExport,
  masked: readonly SensitiveField[],
): AsyncGenerator<ExportRow[]> {
  let rows = 0;
  for await (const batch of batches()) {
    // Answers are masked as they are sent; a file is no JSON by then.
    for (const item of batch) mask?.(item.submission, masked);
    yield batch.map((item) => toExportRow(item, reading));
    rows += batch.length;
    running.wrote({ rows: batch.length });
  }
  // Counted and read in one snapshot: a difference is an error of ours, and no file may hide it.
  if (rows !== total) throw new Error(`An export read ${rows} submissions where ${total} were counted.`);
}
