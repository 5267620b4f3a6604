import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/**
 * What the trail was at some moment, signed: kept somewhere else, it shows a trail that was cut, rewritten or rolled back since.
 * One line of text, `seq hash at key signature`, fit for a log.
 */
export interface Checkpoint {
  /** Entries of the trail then. */
  seq: number;
  /** Hash of the last of them. */
  hash: string;
  /** ISO 8601, UTC: when the checkpoint was made. */
  at: string;
  /** Which key signed: the first 16 hex digits of SHA-256 over the public key (DER). */
  key: string;
  /** Ed25519, base64url. */
  signature: string;
}

/** Makes the checkpoint of a trail that ends in `hash`. @param at UTC milliseconds */
export function makeCheckpoint(privateKey: KeyObject, seq: number, hash: string, at: number): Checkpoint {
  const said = { seq, hash, at: new Date(at).toISOString() };
  const signature = sign(null, signed(said), privateKey).toString('base64url');
  return { ...said, key: keyName(createPublicKey(privateKey)), signature };
}

/** Whether the owner of the key said so. */
export function isGenuine(checkpoint: Checkpoint, publicKey: KeyObject): boolean {
  return (
    checkpoint.key === keyName(publicKey) &&
    verify(null, signed(checkpoint), publicKey, Buffer.from(checkpoint.signature, 'base64url'))
  );
}

/** The line that is logged, and what `readCheckpoint` reads. */
export const writeCheckpoint = ({ seq, hash, at, key, signature }: Checkpoint): string =>
  `${seq} ${hash} ${at} ${key} ${signature}`;

const LINE = /(\d{1,15}) ([0-9a-f]{64}) (\d{4}-\d\d-\d\dT[\d:.]{12}Z) ([0-9a-f]{16}) ([\w-]{86})/u;

/** The checkpoint in a line, wherever it stands in it; null where there is none. */
export function readCheckpoint(line: string): Checkpoint | null {
  const [, seq, hash = '', at = '', key = '', signature = ''] = LINE.exec(line) ?? [];
  return seq === undefined ? null : { seq: Number(seq), hash, at, key, signature };
}

/** A short name of a public key, to tell which of several signed. */
const keyName = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

const signed = ({ seq, hash, at }: Pick<Checkpoint, 'seq' | 'hash' | 'at'>): Buffer =>
  Buffer.from(`FaceAuth Review audit checkpoint\n${seq} ${hash} ${at}`, 'utf8');
