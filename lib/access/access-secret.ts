import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What signs the cookies of sessions and encrypts the secrets of second factors: made once, kept in DATA_DIR, readable by the dashboard's
 * user alone. Where it is lost, people sign in anew, and second factors have to be set up anew.
 *
 * @returns 64 hex digits
 * @throws Error in words where the file holds something else
 */
export function accessSecret(dataDir: string): string {
  const file = path.join(dataDir, 'access', 'secret');
  const known = read(file);
  if (known !== null) return known;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const made = randomBytes(32).toString('hex');
  writeFileSync(draft, made, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
    return made;
  } catch (error) {
    // Another process was first: its secret is the one.
    const theirs = error instanceof Error && 'code' in error && error.code === 'EEXIST' ? read(file) : null;
    if (theirs === null) throw error;
    return theirs;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): string | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  if (!/^[0-9a-f]{64}$/u.test(text)) throw new Error(`${file} does not hold what it should, 64 hex digits`);
  return text;
}
