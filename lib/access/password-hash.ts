import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import PQueue from 'p-queue';

/** OWASP Password Storage Cheat Sheet, scrypt: N = 2^15, r = 8, p = 3, 32 MB. The parameters stand in each hash, so they can rise. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const LENGTH = 32;
/** So many at once: a crowd that signs in, or guesses, leaves memory and processors to the others. */
const queue = new PQueue({ concurrency: 2 });

/** @returns `scrypt$N$r$p$salt$key`, base64url */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** @returns false also for what is no hash of ours */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [name, N, r, p, salt, key] = hash.split('$');
  if (name !== 'scrypt' || salt === undefined || key === undefined) return false;
  const expected = Buffer.from(key, 'base64url');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const found = await derive(password, Buffer.from(salt, 'base64url'), cost);
  return expected.length === found.length && timingSafeEqual(expected, found);
}

/** Unicode as NIST SP 800-63B-4 3.1.1.2 asks: the same characters are the same password, whichever keyboard made them. */
const derive = (password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> =>
  queue.add(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize('NFKC'), salt, LENGTH, { ...cost, maxmem: 64 * 2 ** 20 }, (error, key) => {
          if (error) reject(error);
          else resolve(key);
        });
      }),
  );
