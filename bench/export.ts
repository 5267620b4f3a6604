import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { exportQuery } from '#lib/contract/export.ts';
import { EXPORT_FORMATS } from '#lib/domain/export-formats.ts';
import type { ExportFormat } from '#lib/domain/export-formats.ts';
import { createExportRegistry } from '#lib/export/export-registry.ts';
import { exportSubmissions } from '#lib/export/export-submissions.ts';
import { shiftDay } from '#lib/domain/zone-days.ts';
import { readSettings } from '#lib/env.ts';
import type { Db } from '#lib/store/database.ts';
import { perSecond, times } from './measure.ts';
import type { Result } from './measure.ts';

const TARGET_RATE = 50_000;
const TARGET_MEMORY_MB = 50;
const FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormat[];
/** How often memory is looked at. */
const STEP_MS = 50;

/** Every row of the mirror in each format, read by somebody who throws it away, beside PostgreSQL's own way out. */
export async function benchExport(db: Db, databaseUrl: string): Promise<Result[]> {
  const using = {
    db,
    exports: createExportRegistry(),
    tell: () => Promise.resolve(),
    caller: { personId: 'bench', role: 'lead' as const },
    settings: readSettings({ DATABASE_URL: databaseUrl, ARGOS_API_KEY: 'bench' }),
  };
  const results: Result[] = [];
  // Code that runs for the first time takes memory once.
  const today = new Date().toISOString().slice(0, 10);
  for (const format of FORMATS) await exportAll(using, format, { from: shiftDay(today, -20) });
  for (const format of FORMATS) {
    const baseline = await copyOut(db);
    const { rows, bytes, seconds, grownMb } = await exportAll(using, format, {});
    const rate = rows / seconds;
    const size = `${Math.round(bytes / 1e6)} MB`;
    results.push(
      {
        what: `export of ${rows.toLocaleString('en')} rows, ${format}, ${size}`,
        measured: perSecond(rate),
        baseline: `COPY … TO STDOUT: ${perSecond(rows / baseline)} (${times(seconds / baseline)} its time)`,
        target: `≥ ${perSecond(TARGET_RATE)}`,
        met: rate >= TARGET_RATE,
      },
      {
        what: `… memory that it takes`,
        measured: `+${Math.round(grownMb)} MB at most`,
        baseline: '–',
        target: `≤ +${TARGET_MEMORY_MB} MB`,
        met: grownMb <= TARGET_MEMORY_MB,
      },
    );
  }
  return results;
}

/** @returns seconds; the driver reads what comes and drops it */
async function copyOut(db: Db): Promise<number> {
  const began = performance.now();
  await sql`copy (select s.*, p.similarity, p.liveness, p.active_liveness, p.face_cover, p.head_cover, p.occlusion
    from submission s left join policy_version p using (project_id, policy_id)
    order by created_at desc, auth_id desc) to stdout (format csv, header)`.execute(db);
  return (performance.now() - began) / 1_000;
}

async function exportAll(
  using: Parameters<typeof exportSubmissions>[0],
  format: ExportFormat,
  range: { from?: string },
) {
  const exportId = randomUUID();
  const query = exportQuery.parse({ ...range, format, exportId, tz: 'Asia/Seoul' });
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const ended = new AbortController();
  const watching = (async () => {
    while (!ended.signal.aborted) {
      most = Math.max(most, process.memoryUsage.rss());
      await delay(STEP_MS);
    }
  })();
  const began = performance.now();
  const { body } = await exportSubmissions(using, query, ended.signal);
  let bytes = 0;
  for await (const chunk of body) bytes += chunk.byteLength;
  const seconds = (performance.now() - began) / 1_000;
  ended.abort();
  await watching;
  return {
    rows: using.exports.find(using.caller.personId, exportId)?.rows ?? 0,
    bytes,
    seconds,
    grownMb: (most - before) / 1e6,
  };
}
