import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditFiles, readCheckpoints, readPublicKey } from '#lib/audit/audit-files.ts';
import { verifyTrail } from '#lib/audit/verify-trail.ts';
import { readSettings } from '#lib/env.ts';
import { appendEntry } from '#lib/store/audit/append-entry.ts';
import { ensureAudit } from '#lib/store/audit/ensure-audit.ts';
import { readTrail } from '#lib/store/audit/read-trail.ts';
import { openDatabase } from '#lib/store/database.ts';
import type { Db } from '#lib/store/database.ts';
import { freshDatabase } from '#lib/store/testing/fresh-database.ts';
import { keepCheckpoints } from './keep-checkpoints.ts';

let db: Db;
let url: string;
let dataDir: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase();
  await ensureAudit(database.ownerUrl, database.url);
  ({ url } = database);
  db = openDatabase({ url });
  dataDir = await mkdtemp(path.join(tmpdir(), 'faceauth-review-checkpoints-'));
  close = async () => {
    await db.destroy();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
});
afterAll(() => close());

const act = () =>
  appendEntry(db, { actor: 'nobody', role: null, act: 'submission.read', record: 'a', outcome: 'done' });

test('what the trail was is signed and sent to every place, and holds; one that can’t be reached stops none of the others', async () => {
  const posted: unknown[] = [];
  const receiver = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      posted.push(JSON.parse(text));
      response.writeHead(posted.length === 1 ? 204 : 500).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const elsewhere = path.join(dataDir, 'elsewhere.log');
  const settings = readSettings({
    DATA_DIR: dataDir,
    AUDIT_CHECKPOINT_FILE: elsewhere,
    AUDIT_CHECKPOINT_URL: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`,
  });
  const said: string[] = [];
  const log = (line: string): void => void said.push(line);
  for (const entries of [1, 2]) {
    const keeper = await keepCheckpoints(settings, url, log);
    await act();
    await keeper.stop();
    expect(posted).toHaveLength(entries);
  }
  receiver.close();

  const files = auditFiles(dataDir);
  const kept = await readCheckpoints(elsewhere);
  expect(kept.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(posted).toEqual(kept);
  expect(await readCheckpoints(files.checkpoints)).toEqual(kept);
  expect(said.filter((line) => line.startsWith('audit checkpoint 2 '))).toHaveLength(1);
  expect(said.at(-1)).toContain('AUDIT_CHECKPOINT_URL did not take it: it answered 500');
  expect((await stat(files.privateKey)).mode & 0o777).toBe(0o600);
  const key = await readPublicKey(files.publicKey);
  expect(await verifyTrail(readTrail(db), kept, key)).toMatchObject({ firstBad: null, checkpoints: 2 });
  const [first] = kept;
  const shorter = [{ ...first, seq: 3 }].flatMap((each) => (first ? [{ ...first, ...each }] : []));
  expect((await verifyTrail(readTrail(db), shorter, key)).firstBad?.why).toContain('signature');
});

test('nothing is signed where nothing was added', async () => {
  const said: string[] = [];
  const keeper = await keepCheckpoints(readSettings({ DATA_DIR: dataDir }), url, (line) => void said.push(line));
  await keeper.stop();
  expect(said).toEqual([]);
});
