import { createPublicKey } from 'node:crypto';
import { readTrailFile } from '#lib/audit/trail-file.ts';
import { findSeal, verifyProof } from '#lib/audit/verify-proof.ts';
import type { ProofVerdict } from '#lib/audit/verify-proof.ts';
import { verifyTrail } from '#lib/audit/verify-trail.ts';
import { readCheckpoint } from '#lib/audit/checkpoint.ts';

/**
 * Verifies a proof of erasure, by itself and by an exported trail, and says so on standard output.
 *
 * @param trail file of the trail; null = it is not at hand
 * @returns 0 where nothing is wrong, else 1
 * @throws BadTrailFile where it is no trail, or what the file system says
 */
export async function tellOfProof(file: string, trail: string | null): Promise<number> {
  const { wrong, records, sha256, expected } = await verifyProof(file);
  if (expected === null) return say(`NOT AS IT WAS WRITTEN: ${wrong}.`, 1);
  const whole = `As it was written: ${records} erased submissions, SHA-256 ${sha256}.`;
  if (trail === null) {
    return say(`${whole}\nNo trail was given: that it was not changed and sealed anew is not shown by this.`, 0);
  }
  const missing = await lookInTrail(trail, expected);
  return missing === null
    ? say(`${whole}\nThe audit trail tells of it (${expected.proofId}), and is as it was written.`, 0)
    : say(`NOT VOUCHED FOR: ${missing}.`, 1);
}

async function lookInTrail(trail: string, expected: NonNullable<ProofVerdict['expected']>): Promise<string | null> {
  const { header, entries } = await readTrailFile(trail);
  const seal = findSeal(entries, expected);
  const checkpoint = expected.checkpoint === null ? null : readCheckpoint(expected.checkpoint);
  const key = createPublicKey(header.publicKey);
  const { firstBad } = await verifyTrail(seal.entries, checkpoint ? [checkpoint] : [], key);
  return firstBad ? `entry ${firstBad.seq} of the trail: ${firstBad.why}` : seal.wrong();
}

function say(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}
