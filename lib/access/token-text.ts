import { createHash, randomBytes } from 'node:crypto';

/**
 * An API token as it is sent: `far_`, by which secret scanners know it; its id, by which people tell which it is; 256 random bits. Hex
 * throughout, so that a double click takes all of it.
 */
const TOKEN = /^far_[\da-f]{12}_[\da-f]{64}$/u;

export const isToken = (text: string): boolean => TOKEN.test(text);

/** A new token. Only its id and its hash are kept. */
export function makeToken(): { id: string; text: string; hash: string } {
  const id = randomBytes(6).toString('hex');
  const text = `far_${id}_${randomBytes(32).toString('hex')}`;
  return { id, text, hash: hashOf(text) };
}

/** What is kept of a token: SHA-256, hex. A slow hash is for what can be guessed; this can't. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
