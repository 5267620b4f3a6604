import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { REMOVAL_CLASSES, removalOf, RETENTION_CLASSES, retentionOf } from '#lib/domain/erasure.ts';
import { SEALED_ACT } from './proof-file.ts';
import type { ProofHeader, ProofRecord, ProofSeal } from './proof-file.ts';
import type { TrailEntry } from './verify-trail.ts';

export interface ProofVerdict {
  /** What is wrong, in words; null = it is as it was written. */
  wrong: string | null;
  records: number;
  sha256: string;
  /** What the trail must have where it is at hand; null where the file is not even whole. */
  expected: (ProofHeader['trail'] & { proofId: string; sha256: string }) | null;
}

/** Not as a proof of erasure is written. */
class Wrong extends Error {}

/**
 * Reads a proof of erasure and says whether it is as it was written: every byte by the seal, every record by its times and the period,
 * and the counts of the first line. Whoever changes it and makes a new seal is found out by the audit trail alone: `findSeal`.
 *
 * @throws what the file system says where the file can't be read
 */
export async function verifyProof(file: string): Promise<ProofVerdict> {
  const sha256 = createHash('sha256');
  let header: ProofHeader | null = null;
  let last: Buffer | null = null;
  let records = 0;
  const found = new Map<string, number>();
  const count = (word: string) => found.set(word, (found.get(word) ?? 0) + 1);
  let digest = '';
  try {
    for await (const line of linesOf(file)) {
      // The last line is not sealed: only the next one shows that it was not the last.
      if (last !== null) {
        sha256.update(last);
        if (header === null) header = readHeader(last);
        else {
          records += 1;
          const { retention, removal } = checkRecord(last, header, records + 1);
          count(`retention ${retention}`);
          count(`removal ${removal}`);
        }
      }
      last = line;
    }
    digest = sha256.digest('hex');
    if (header === null || last === null) throw new Wrong('it ends before its seal');
    const seal = readSeal(last);
    if (seal.sha256 !== digest) throw new Wrong(`its contents have the SHA-256 ${digest}, and its seal says another`);
    if (records !== seal.records || records !== header.records) {
      throw new Wrong(`it has ${records} records, its first line says ${header.records} and its seal ${seal.records}`);
    }
    checkCounts(header, found);
    return {
      wrong: null,
      records,
      sha256: digest,
      expected: { ...header.trail, proofId: seal.proofId, sha256: digest },
    };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { wrong: error.message, records, sha256: digest, expected: null };
  }
}

/**
 * Looks in an audit trail for what a proof says of itself. Hands every entry on, so that the trail can be verified in the same reading.
 *
 * @returns entries to be read to their end, then what is wrong: null = the trail knows this proof
 */
export function findSeal(
  entries: AsyncIterable<TrailEntry>,
  { proofId, sha256, entries: seq, hash }: NonNullable<ProofVerdict['expected']>,
): { entries: AsyncIterable<TrailEntry>; wrong: () => string | null } {
  let begun = seq === 0;
  let sealed: string | null = null;
  async function* read(): AsyncGenerator<TrailEntry> {
    for await (const entry of entries) {
      if (entry.seq === seq && entry.hash === hash) begun = true;
      if (entry.act === SEALED_ACT && entry.record === proofId && entry.outcome === 'done') {
        sealed = toldBy(entry.detail?.text ?? '{}');
      }
      yield entry;
    }
  }
  return {
    entries: read(),
    wrong: () => {
      if (!begun) return `the trail has no entry ${seq} with the hash that the file names`;
      if (sealed === null) return `the trail does not tell of a proof ${proofId}`;
      return sealed === sha256 ? null : `the trail tells of this proof with another SHA-256, ${sealed}`;
    },
  };
}

/** The SHA-256 that an entry tells of; a detail that can't be read tells of none. */
function toldBy(detail: string): string {
  const told = /"sha256":"([0-9a-f]{64})"/u.exec(detail);
  return told?.[1] ?? 'none';
}

/** Lines with their ends, as bytes. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let text = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10)) {
      yield text.subarray(0, end + 1);
      text = text.subarray(end + 1);
    }
    rest = text;
  }
  if (rest.length > 0) yield rest;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Wrong(`a line can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readHeader(line: Buffer): ProofHeader {
  const header = parse(line.toString()) as Partial<ProofHeader> | null;
  if (header?.kind !== 'faceauth-review-erasure-proof' || header.version !== 1) {
    throw new Wrong('it is no proof of erasure of FaceAuth Review: its first line does not say so');
  }
  return header as ProofHeader;
}

function readSeal(line: Buffer): ProofSeal {
  const seal = parse(line.toString()) as Partial<ProofSeal> | null;
  if (seal?.type !== 'seal') throw new Wrong('it breaks off: its last line is no seal');
  return seal as ProofSeal;
}

const toMs = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));

/** Judged once more, from its own times. */
function checkRecord(line: Buffer, { judgedAt }: ProofHeader, number: number): ProofRecord {
  const record = parse(line.toString()) as ProofRecord;
  const { createdAt, removedAt, cameErased, retentionDays } = record;
  const erasedAt = toMs(record.erasedAt);
  const ended = { createdAt: Date.parse(createdAt), erased: true, erasedAt };
  const retention = retentionOf(ended, retentionDays, Date.parse(judgedAt));
  const removal = removalOf({ erasedAt, removedAt: toMs(removedAt), cameErased });
  if (retention === record.retention && removal === record.removal) return record;
  throw new Wrong(
    `line ${number} says ${record.retention} and ${record.removal}, and its times say ${retention} and ${removal}`,
  );
}

/** What the first line counts of what is erased is what the lines hold; of the others there are no lines. */
function checkCounts(header: ProofHeader, found: ReadonlyMap<string, number>): void {
  const of = (word: string) => found.get(word) ?? 0;
  // Without a period what is erased and what is not are one class.
  const erased = RETENTION_CLASSES.filter((each) => each === 'inTime' || each === 'late' || each === 'unknown');
  const wrong = [
    ...erased.filter((each) => header.retention[each] !== of(`retention ${each}`)),
    ...REMOVAL_CLASSES.filter((each) => header.removal[each] !== of(`removal ${each}`)),
  ];
  if (wrong.length > 0) throw new Wrong(`its first line counts others than its lines hold: ${wrong.join(', ')}`);
}
