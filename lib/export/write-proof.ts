import { createHash } from 'node:crypto';
import type { ProofHeader, ProofRecord, ProofSeal } from '#lib/audit/proof-file.ts';
import { removalOf, retentionOf } from '#lib/domain/erasure.ts';
import type { Snapshot } from '#lib/store/open-snapshot.ts';
import type { SnapshotItem } from '#lib/store/snapshot-row.ts';
import type { RunningExport } from './export-registry.ts';

/**
 * The lines of a proof of erasure: what it is, one for each erased submission, and the seal.
 *
 * @param seal tells the audit trail of the SHA-256 (hex) of all before the last line, which is not handed over unless it could be told
 */
export async function* writeProof(
  header: ProofHeader,
  { batches }: Snapshot,
  proofId: string,
  running: RunningExport,
  seal: (sha256: string) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const sha256 = createHash('sha256');
  const periods = new Map(header.periods.map(({ projectId, retentionDays }) => [projectId, retentionDays]));
  const judgedAt = Date.parse(header.judgedAt);
  const hashed = (text: string): Buffer => {
    const bytes = Buffer.from(text);
    sha256.update(bytes);
    return bytes;
  };
  running.counted(header.records);
  yield hashed(toLine(header));
  let records = 0;
  for await (const batch of batches()) {
    const lines = batch.map((item) => toLine(toRecord(item, periods.get(item.submission.projectId) ?? null, judgedAt)));
    yield hashed(lines.join(''));
    records += batch.length;
    running.wrote({ rows: batch.length });
  }
  // Counted and read in one snapshot: a difference is an error of ours, and no file may hide it.
  if (records !== header.records) {
    throw new Error(`A proof of erasure has ${records} records where ${header.records} were counted.`);
  }
  const digest = sha256.digest('hex');
  await seal(digest);
  const last: ProofSeal = { type: 'seal', records, sha256: digest, proofId };
  yield Buffer.from(toLine(last));
}

const toLine = (value: object): string => `${JSON.stringify(value)}\n`;

function toRecord(
  { submission, removedAt, cameErased }: SnapshotItem,
  retentionDays: number | null,
  judgedAt: number,
): ProofRecord {
  const { authId, projectId, createdAt, erased, erasedAt } = submission;
  const erasedMs = toMs(erasedAt);
  return {
    type: 'erasure',
    authId,
    projectId,
    createdAt,
    erasedAt,
    removedAt,
    cameErased,
    retentionDays,
    retention: retentionOf({ createdAt: Date.parse(createdAt), erased, erasedAt: erasedMs }, retentionDays, judgedAt),
    removal: removalOf({ erasedAt: erasedMs, removedAt: toMs(removedAt), cameErased }),
  };
}

const toMs = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));
