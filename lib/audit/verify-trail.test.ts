import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCheckpoint, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { commitmentTo, GENESIS_HASH, hashOf } from './entry.ts';
import { FORGET_ACT, verifyTrail } from './verify-trail.ts';
import type { TrailEntry } from './verify-trail.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const LENGTH = 40;

/** A trail as the database would write it. */
function writeTrail(from: Partial<TrailEntry>[]): TrailEntry[] {
  let previous = GENESIS_HASH;
  return from.map((part, index) => {
    const { detail = null, ...given } = part;
    const entry = {
      seq: index + 1,
      at: new Date(Date.UTC(2026, 0, 1) + index * 1_000).toISOString(),
      actor: `person:${index % 3}`,
      role: 'reviewer',
      act: 'submission.read',
      project: 'project-web',
      record: `record-${index}`,
      outcome: 'done' as const,
      commitment: detail && commitmentTo(detail),
      ...given,
    };
    previous = hashOf(previous, entry);
    return { ...entry, hash: previous, detail };
  });
}

const TRAIL = writeTrail(
  Array.from({ length: LENGTH }, (_, index) => ({
    detail: index % 2 === 0 ? { salt: `salt-${index}`, text: JSON.stringify({ address: `10.0.0.${index}` }) } : null,
  })),
);
const END = TRAIL.at(-1);
const CHECKPOINT = makeCheckpoint(privateKey, LENGTH, END?.hash ?? '', Date.UTC(2026, 1, 1));

test('a trail as it was written holds, alone and against its checkpoints', async () => {
  const verdict = await verifyTrail(TRAIL, [CHECKPOINT], publicKey);
  expect(verdict).toEqual({ firstBad: null, entries: LENGTH, hash: END?.hash, forgotten: 0, checkpoints: 1 });
  expect((await verifyTrail([], [], null)).firstBad).toBeNull();
});

/** What somebody with the database's files could do, and the first entry that tells. */
const at = fc.nat({ max: LENGTH - 1 });
const text = fc.string({ minLength: 1 }).map((extra) => `x${extra}`);
const FIELDS = ['at', 'actor', 'role', 'act', 'project', 'record', 'outcome', 'commitment', 'hash'] as const;
const tampered: fc.Arbitrary<{ trail: TrailEntry[]; first: number }> = fc.oneof(
  fc.record({ index: at, field: fc.constantFrom(...FIELDS), value: text }).map(({ index, field, value }) => ({
    trail: TRAIL.map((entry, each) => (each === index ? { ...entry, [field]: value } : entry)),
    first: index + 1,
  })),
  fc.record({ index: at, bit: fc.nat({ max: 255 }) }).map(({ index, bit }) => ({
    trail: TRAIL.map((entry, each) => (each === index ? { ...entry, hash: flipBit(entry.hash, bit) } : entry)),
    first: index + 1,
  })),
  fc.record({ index: at, value: text }).map(({ index, value }) => ({
    trail: TRAIL.map((entry, each) => (each === index ? { ...entry, detail: { salt: 's', text: value } } : entry)),
    first: index + 1,
  })),
  at.map((index) => ({ trail: TRAIL.filter((_, each) => each !== index), first: index + 1 })),
  at.map((index) => ({ trail: TRAIL.slice(0, index), first: index + 1 })),
  fc.record({ index: at, copy: at }).map(({ index, copy }) => ({
    trail: TRAIL.toSpliced(index, 0, ...TRAIL.slice(copy, copy + 1)),
    // A copy put right before or after itself is first seen where it comes the second time.
    first: copy === index ? index + 2 : index + 1,
  })),
  fc
    .tuple(at, at)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({
      trail: TRAIL.map((entry, each) => (each === a ? TRAIL[b] : each === b ? TRAIL[a] : entry) ?? entry),
      first: Math.min(a, b) + 1,
    })),
);

test('whatever is done to a trail is found, and the first entry that it shows at is named', async () => {
  await fc.assert(
    fc.asyncProperty(tampered, async ({ trail, first }) => {
      const { firstBad } = await verifyTrail(trail, [CHECKPOINT], publicKey);
      expect(firstBad?.seq).toBe(first);
    }),
    { numRuns: 10_000 },
  );
});

test('a trail written anew from some entry on, or rolled back and gone on with, does not pass its checkpoint', async () => {
  await fc.assert(
    fc.asyncProperty(at, fc.boolean(), async (index, rolledBack) => {
      const kept = TRAIL.slice(0, index);
      const others = Array.from({ length: rolledBack ? LENGTH + 5 - index : LENGTH - index }, () => ({
        record: 'another',
      }));
      const anew = writeTrail([...kept.map(({ hash: _, ...entry }) => entry), ...others]);
      expect((await verifyTrail(anew, [], publicKey)).firstBad).toBeNull();
      expect((await verifyTrail(anew, [CHECKPOINT], publicKey)).firstBad?.seq).toBe(LENGTH);
    }),
    { numRuns: 200 },
  );
});

test('a checkpoint that another key signed, or that says something else, is refused', async () => {
  const { privateKey: another } = generateKeyPairSync('ed25519');
  const foreign = makeCheckpoint(another, LENGTH, END?.hash ?? '', 0);
  for (const forged of [foreign, { ...CHECKPOINT, at: foreign.at }, { ...foreign, key: CHECKPOINT.key }])
    expect((await verifyTrail(TRAIL, [forged], publicKey)).firstBad?.why).toContain('signature');
});

test('a checkpoint is one line, found again wherever it stands', () => {
  expect(readCheckpoint(`12:00 audit checkpoint ${writeCheckpoint(CHECKPOINT)} (40 entries)`)).toEqual(CHECKPOINT);
  expect(readCheckpoint('no checkpoint here')).toBeNull();
});

test('details may be gone where a later entry says that they were erased, and only there', async () => {
  const without = (trail: TrailEntry[]) =>
    trail.map((entry) => (entry.actor === 'person:0' ? { ...entry, detail: null } : entry));
  const parts = TRAIL.map(({ hash: _, ...entry }) => entry);
  const forgetting = { act: FORGET_ACT, record: 'person:0', actor: 'person:9' };
  const told = await verifyTrail(without(writeTrail([...parts, forgetting])), [], null);
  expect(told.firstBad).toBeNull();
  expect(told.forgotten).toBe(TRAIL.filter(({ actor, detail }) => actor === 'person:0' && detail).length);
  expect((await verifyTrail(without(TRAIL), [], null)).firstBad).toEqual({
    seq: 1,
    why: 'its detail is gone, and no entry says that it was erased',
  });
});

function flipBit(hash: string, bit: number): string {
  const bytes = Buffer.from(hash, 'hex');
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString('hex');
}
