import { appendFile } from 'node:fs/promises';
import { auditFiles, ensureAuditKey } from '#lib/audit/audit-files.ts';
import { makeCheckpoint, writeCheckpoint } from '#lib/audit/checkpoint.ts';
import type { Checkpoint } from '#lib/audit/checkpoint.ts';
import type { Settings } from '#lib/env.ts';
import { readHead } from '#lib/store/audit/read-trail.ts';
import { openDatabase } from '#lib/store/database.ts';
import type { Part } from './parts.ts';
import type { StartLog } from './start-log.ts';

const EVERY_MS = 60_000;
const SEND_MS = 10_000;

/**
 * Signs what the audit trail is, once a minute where it has grown, and at the end; writes it to the log, to DATA_DIR/audit and to where else the
 * settings say. A place that can't be reached is told of in the log, and gets the next one.
 *
 * @param databaseUrl as the dashboard's role
 */
export async function keepCheckpoints(settings: Settings, databaseUrl: string, log: StartLog): Promise<Part> {
  const key = await ensureAuditKey(settings.dataDir);
  const db = openDatabase({ url: databaseUrl, poolSize: 1, applicationName: 'faceauth-review checkpoints' });
  let last = (await readHead(db)).seq;
  let running = Promise.resolve();

  async function checkpoint(): Promise<void> {
    const { seq, hash } = await readHead(db);
    if (seq === last) return;
    const made = makeCheckpoint(key, seq, hash, Date.now());
    log(`audit checkpoint ${writeCheckpoint(made)}`);
    await Promise.all(
      placesOf(settings).map((place) =>
        place.write(made).catch((error: unknown) => {
          log(
            `audit checkpoint: ${place.name} did not take it: ${error instanceof Error ? error.message : String(error)}`,
          );
        }),
      ),
    );
    last = seq;
  }

  // One after the other: a place that is slow is not asked twice at once.
  const next = (): Promise<void> =>
    (running = running.then(checkpoint).catch((error: unknown) => {
      log(`audit checkpoint: not made: ${error instanceof Error ? error.message : String(error)}`);
    }));
  const timer = setInterval(() => void next(), EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await next();
      await db.destroy();
    },
  };
}

interface Place {
  name: string;
  write: (checkpoint: Checkpoint) => Promise<void>;
}

function placesOf({ dataDir, auditCheckpointFile, auditCheckpointUrl }: Settings): Place[] {
  const file = (name: string): Place => ({
    name,
    write: (made) => appendFile(name, `${writeCheckpoint(made)}\n`, { mode: 0o600 }),
  });
  return [
    file(auditFiles(dataDir).checkpoints),
    ...(auditCheckpointFile === null ? [] : [file(auditCheckpointFile)]),
    ...(auditCheckpointUrl === null ? [] : [{ name: 'AUDIT_CHECKPOINT_URL', write: post(auditCheckpointUrl) }]),
  ];
}

const post =
  (url: string) =>
  async (checkpoint: Checkpoint): Promise<void> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(checkpoint),
      redirect: 'error',
      signal: AbortSignal.timeout(SEND_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`it answered ${response.status}`);
  };
