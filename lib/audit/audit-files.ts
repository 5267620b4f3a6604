import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** `DATA_DIR/audit`: the key that signs checkpoints, its public half, and the checkpoints themselves. */
export const auditFiles = (dataDir: string) => ({
  privateKey: path.join(dataDir, 'audit', 'private-key.pem'),
  publicKey: path.join(dataDir, 'audit', 'public-key.pem'),
  checkpoints: path.join(dataDir, 'audit', 'checkpoints.log'),
});

/** The key that signs checkpoints, Ed25519; made on first use, readable by us alone. */
export async function ensureAuditKey(dataDir: string): Promise<KeyObject> {
  const files = auditFiles(dataDir);
  await mkdir(path.dirname(files.privateKey), { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  // Written whole, then given its name: of two that start at once, both go on with the first one's.
  const draft = `${files.privateKey}.${process.pid}.new`;
  await writeFile(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  await link(draft, files.privateKey).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error;
  });
  await rm(draft, { force: true });
  const key = createPrivateKey(await readFile(files.privateKey, 'utf8'));
  await writeFile(files.publicKey, createPublicKey(key).export({ type: 'spki', format: 'pem' }));
  return key;
}

/** @returns null where no checkpoint was ever signed here */
export async function readPublicKey(file: string): Promise<KeyObject | null> {
  const text = await readOrNull(file);
  return text === null ? null : createPublicKey(text);
}

/** Every checkpoint in a file, whatever else its lines say; none where there is no file. */
export async function readCheckpoints(file: string): Promise<Checkpoint[]> {
  const lines = ((await readOrNull(file)) ?? '').split('\n');
  return lines.map(readCheckpoint).filter((each) => each !== null);
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}
