import { randomUUID } from 'node:crypto';
import type { Caller } from '#lib/access/caller.ts';
import { auditFiles, readCheckpoints } from '#lib/audit/audit-files.ts';
import { writeCheckpoint } from '#lib/audit/checkpoint.ts';
import { concealFilter } from '#lib/audit/conceal.ts';
import { HOW_TO_VERIFY, SEALED_ACT } from '#lib/audit/proof-file.ts';
import type { ProofHeader } from '#lib/audit/proof-file.ts';
import type { FilterQuery } from '#lib/contract/filter.ts';
import type { Tell } from '#lib/http/audit.ts';
import { problemOf } from '#lib/http/problem.ts';
import type { Services } from '#lib/http/services.ts';
import { readHead } from '#lib/store/audit/read-trail.ts';
import { readErasures } from '#lib/store/get-erasures.ts';
import { getRemains } from '#lib/store/get-remains.ts';
import { openSnapshot } from '#lib/store/open-snapshot.ts';
import type { Snapshot } from '#lib/store/open-snapshot.ts';
import { wordsOf } from './export-registry.ts';
import { attachment } from './file-name.ts';
import { followed } from './followed.ts';
import { writeProof } from './write-proof.ts';

type Proving = Pick<Services, 'db' | 'exports' | 'settings'> & {
  tell: Tell;
  caller: Pick<Caller, 'personId' | 'role'>;
};
type Asked = FilterQuery & { tz: string };

/**
 * Begins a proof of erasure: what a filter has that is erased, by id and time, with nothing of a person. Its last line is the seal,
 * which the audit trail is told of before it is handed over: who has a whole file finds it there.
 *
 * @param gone aborted when nobody reads any more
 * @throws HttpProblem 429 by `exports`, or what the database says
 */
export async function proveErasures(
  { db, exports, settings, tell, caller }: Proving,
  query: Omit<FilterQuery, 'erased'>,
  gone: AbortSignal,
): Promise<{ headers: Record<string, string>; body: AsyncIterable<Uint8Array> }> {
  const record = randomUUID();
  const asked: Asked = { ...query, tz: query.tz ?? settings.timeZone };
  const running = exports.begin(caller.personId, record);
  const signal = AbortSignal.any([gone, running.signal]);
  signal.addEventListener('abort', () => running.end('cancelled'));
  try {
    const snapshot = await openSnapshot(db, { ...asked, erased: 'true', sort: 'createdAt' }, signal);
    // Also where the body is never read, or not read on.
    signal.addEventListener('abort', () => void snapshot.close().catch(() => undefined));
    try {
      const header = await describeProof({ db, settings }, snapshot, asked);
      const { filter, from, to, timeZone, records } = header;
      // Before a record leaves: what could not be told does not go out.
      await tell({ record, detail: { filter, from, to, timeZone, rows: records } });
      const seal = (sha256: string) => tell({ act: SEALED_ACT, record, detail: { sha256, rows: records } });
      const name = `faceauth_erasures_${header.exportedAt.slice(0, 16).replaceAll(':', '')}Z.jsonl`;
      return {
        headers: {
          'content-type': 'application/x-ndjson; charset=utf-8',
          'content-disposition': attachment(name),
        },
        body: followed(writeProof(header, snapshot, record, running, seal), snapshot, running, signal, async () => {
          const { state = 'failed', rows } = exports.find(caller.personId, record) ?? {};
          if (state === 'done') return;
          await tell({ act: SEALED_ACT, record, outcome: 'failed', detail: { state, rows } });
        }),
      };
    } catch (error) {
      await snapshot.close();
      throw error;
    }
  } catch (error) {
    running.fail(wordsOf(problemOf(error)));
    throw error;
  }
}

/** What the first line says. */
async function describeProof(
  { db, settings }: Pick<Services, 'db' | 'settings'>,
  { trx, total, asOf, coverage }: Snapshot,
  asked: Asked,
): Promise<ProofHeader> {
  const now = new Date();
  const { judgedAt, submissions, retention, erasureToRemoval, projects } = await readErasures(trx, asked, now);
  const { remains } = await getRemains(trx, asked);
  const { seq: entries, hash } = await readHead(db);
  const checkpoint = (await readCheckpoints(auditFiles(settings.dataDir).checkpoints)).at(-1);
  const { prompt, slow, unknown, neverHeld } = erasureToRemoval;
  const limits = Object.entries(concealFilter(asked)).filter(([name, value]) => !APART.has(name) && isLimit(value));
  return {
    kind: 'faceauth-review-erasure-proof',
    version: 1,
    exportedAt: now.toISOString(),
    judgedAt,
    simulated: settings.simulator,
    from: asked.from ?? null,
    to: asked.to ?? null,
    timeZone: asked.tz,
    filter: Object.fromEntries(limits),
    periods: projects.map(({ projectId, retentionDays }) => ({ projectId, retentionDays })),
    submissions,
    retention,
    records: total,
    removal: { prompt, slow, unknown, neverHeld },
    remains,
    asOf,
    coverage,
    trail: { entries, hash, checkpoint: checkpoint ? writeCheckpoint(checkpoint) : null },
    verify: HOW_TO_VERIFY,
  };
}

/** Told of by themselves, or no limit. */
const APART = new Set(['from', 'to', 'tz', 'hidden']);
const isLimit = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);
