import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { AuditDetail, AuditEntry } from './entry.ts';
import type { TrailEntry } from './verify-trail.ts';

/** What the first line of an exported trail says of it. */
export interface TrailHeader {
  kind: 'faceauth-review-audit-trail';
  version: 1;
  /** ISO 8601, UTC. */
  exportedAt: string;
  /** How many entries follow, and the hash of the last. */
  entries: number;
  hash: string;
  /** Of the key that signs checkpoints, PEM. */
  publicKey: string;
}

/** A file that does not hold a whole trail, in words. */
export class BadTrailFile extends Error {
  override readonly name = 'BadTrailFile';
}

/** The lines of a trail's file: its header, then one entry a line, JSON. */
export async function* writeTrailFile(
  header: TrailHeader,
  entries: AsyncIterable<TrailEntry>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${JSON.stringify(header)}\n`);
  let lines: string[] = [];
  for await (const entry of entries) {
    // What came after the header was written belongs to the next export.
    if (entry.seq > header.entries) break;
    lines.push(`${JSON.stringify(entry)}\n`);
    if (lines.length < LINES) continue;
    yield encoder.encode(lines.join(''));
    lines = [];
  }
  yield encoder.encode(lines.join(''));
}

const LINES = 500;

/**
 * Reads a trail's file, a line at a time.
 * @throws BadTrailFile where it is no such file, a line can't be read, or it ends before its last entry
 */
export async function readTrailFile(
  file: string,
): Promise<{ header: TrailHeader; entries: AsyncGenerator<TrailEntry> }> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })[Symbol.asyncIterator]();
  const first = await lines.next();
  const header = parse(first.done === true ? '' : first.value, 1) as Partial<TrailHeader> | null;
  if (header?.kind !== 'faceauth-review-audit-trail' || header.version !== 1) {
    throw new BadTrailFile('It is not an audit trail of FaceAuth Review: its first line does not say so.');
  }
  return { header: header as TrailHeader, entries: entriesOf(lines, header as TrailHeader) };
}

async function* entriesOf(lines: AsyncIterator<string>, header: TrailHeader): AsyncGenerator<TrailEntry> {
  let count = 0;
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    if (next.value === '') continue;
    count += 1;
    yield toEntry(parse(next.value, count + 1));
  }
  if (count < header.entries) {
    throw new BadTrailFile(`It breaks off after ${count} of ${header.entries} entries.`);
  }
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BadTrailFile(`Its line ${number} can't be read.`, { cause: error });
  }
}

/** Whatever is not as it should be makes another hash, so nothing is checked here but that there is something to hash. */
function toEntry(value: unknown): TrailEntry {
  const entry = (typeof value === 'object' && value !== null ? value : {}) as AuditEntry & {
    detail?: AuditDetail | null;
  };
  return { ...entry, detail: entry.detail ?? null };
}
