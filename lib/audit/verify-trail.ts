import type { KeyObject } from 'node:crypto';
import { isGenuine } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { commitmentTo, GENESIS_HASH, hashOf } from './entry.ts';
import type { AuditDetail, AuditEntry } from './entry.ts';

/** An entry with what stands beside it. */
export interface TrailEntry extends AuditEntry {
  detail: AuditDetail | null;
}

export interface TrailFinding {
  /** The first entry that can't be as it was written. */
  seq: number;
  why: string;
}

export interface TrailVerdict {
  /** Null: nothing is wrong. */
  firstBad: TrailFinding | null;
  entries: number;
  /** Hash of the last entry. */
  hash: string;
  /** Entries whose details were erased, as an entry of the trail says. */
  forgotten: number;
  /** Checkpoints that the trail was held against. */
  checkpoints: number;
}

/** The act by which details that tell of a person are erased: of what they did, and of what was done to them. Its `record` is the actor. */
export const FORGET_ACT = 'person.forgotten';

/**
 * Reads a trail from its first entry and says where it first is not what was written: numbering, times, hashes, details against their
 * commitments, and the checkpoints that were kept elsewhere. It needs nothing but its arguments, so it runs on an exported trail.
 *
 * What no trail can show by itself is that its end was cut off or everything was written anew: the checkpoints do.
 *
 * @param entries in the order of `seq`
 * @param publicKey of who signed the checkpoints; null: they are taken at their word, as those from a place that one trusts are
 */
export async function verifyTrail(
  entries: AsyncIterable<TrailEntry> | Iterable<TrailEntry>,
  checkpoints: readonly Checkpoint[],
  publicKey: KeyObject | null,
): Promise<TrailVerdict> {
  const forged = publicKey ? checkpoints.find((each) => !isGenuine(each, publicKey)) : undefined;
  const expected = new Map<number, string[]>();
  for (const { seq, hash } of checkpoints) expected.set(seq, [...(expected.get(seq) ?? []), hash]);
  let missing: TrailEntry[] = [];
  let forgotten = 0;
  let last = { seq: 0, hash: GENESIS_HASH, at: '' };
  const verdict = (firstBad: TrailFinding | null): TrailVerdict => ({
    firstBad,
    entries: last.seq,
    hash: last.hash,
    forgotten,
    checkpoints: checkpoints.length,
  });
  if (forged) return verdict({ seq: forged.seq, why: 'a checkpoint bears a signature that is not of this key' });
  if (!agrees(expected, last)) return verdict({ seq: 0, why: 'a checkpoint of the empty trail names another hash' });

  for await (const entry of entries) {
    const why = whatIsWrong(last, entry);
    if (why !== null) return verdict({ seq: last.seq + 1, why });
    if (entry.commitment !== null && entry.detail === null) missing.push(entry);
    if (entry.act === FORGET_ACT) {
      const before = missing.length;
      missing = missing.filter(({ actor, record }) => actor !== entry.record && record !== entry.record);
      forgotten += before - missing.length;
    }
    last = entry;
    if (!agrees(expected, last)) return verdict({ seq: last.seq, why: 'a checkpoint names another hash' });
  }
  const gone = missing[0];
  if (gone) return verdict({ seq: gone.seq, why: 'its detail is gone, and no entry says that it was erased' });
  const beyond = Math.max(0, ...expected.keys());
  if (beyond > last.seq) {
    return verdict({ seq: last.seq + 1, why: `it is missing: a checkpoint has seen ${beyond} entries` });
  }
  return verdict(null);
}

const agrees = (expected: ReadonlyMap<number, string[]>, { seq, hash }: { seq: number; hash: string }): boolean =>
  (expected.get(seq) ?? []).every((each) => each === hash);

function whatIsWrong(last: { seq: number; hash: string; at: string }, entry: TrailEntry): string | null {
  if (entry.seq !== last.seq + 1) return `entry ${last.seq + 1} is expected, and ${entry.seq} comes`;
  if (entry.hash !== hashOf(last.hash, entry)) return 'its hash is not that of its contents and the entry before';
  if (entry.at < last.at) return 'it is earlier than the entry before';
  if (entry.detail && entry.commitment === null) return 'it has a detail that it was not written with';
  if (entry.detail && commitmentTo(entry.detail) !== entry.commitment)
    return 'its detail is not what it was written with';
  return null;
}
