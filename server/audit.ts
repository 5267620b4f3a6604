import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { parseArgs } from 'node:util';
import { auditFiles, readCheckpoints, readPublicKey } from '#lib/audit/audit-files.ts';
import type { Checkpoint } from '#lib/audit/checkpoint.ts';
import { BadTrailFile, readTrailFile } from '#lib/audit/trail-file.ts';
import { verifyTrail } from '#lib/audit/verify-trail.ts';
import type { TrailEntry, TrailVerdict } from '#lib/audit/verify-trail.ts';
import { withEnvFile } from '#lib/env-file.ts';
import { readSettings, SettingsError } from '#lib/env.ts';
import type { Settings } from '#lib/env.ts';
import { readTrail } from '#lib/store/audit/read-trail.ts';
import { openDatabase } from '#lib/store/database.ts';
import { databaseNameOf } from '#lib/store/server/database-name.ts';
import { findDatabase } from '#lib/store/server/find-database.ts';
import { PROJECT_DIR } from './child.ts';
import { StartRefusal } from './start-refusal.ts';
import { upstreamOf } from './upstream.ts';
import { tellOfProof } from './verify-erasures.ts';

const USAGE = `Verifies the audit trail, and what it vouches for: is everything as it was written?

  npm run audit -- verify                      the trail in the database of a dashboard that runs here
  npm run audit -- verify --file trail.jsonl   an exported trail; needs no database

  npm run audit -- verify-erasures FILE        a proof of erasure: is it as it was written? Needs no database

  --trail FILE         of a proof of erasure: an exported audit trail, which must tell of it; it is verified, too. Without it a proof
                       that was changed and sealed anew looks whole.
  --checkpoints FILE   checkpoints that were kept elsewhere: a log or a file that has their lines; may be repeated.
                       Without them a trail that was cut off at its end, or written anew, looks whole.
  --public-key FILE    of the key that signed them; by default the one in DATA_DIR/audit, or the one that the file names

Ends with 0 where nothing is wrong, with 1 where something is, and names the first entry that is not as it was written.
`;

interface Source {
  entries: AsyncIterable<TrailEntry>;
  /** Checkpoints and key that belong to it. */
  checkpoints: Checkpoint[];
  publicKey: KeyObject | null;
  close: () => Promise<void>;
}

process.exitCode = await main().catch((error: unknown) => {
  const expected =
    error instanceof SettingsError ||
    error instanceof StartRefusal ||
    error instanceof BadTrailFile ||
    (error instanceof Error && 'code' in error);
  process.stderr.write(`${expected ? error.message : error instanceof Error ? String(error.stack) : String(error)}\n`);
  return 2;
});

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      file: { type: 'string' },
      trail: { type: 'string' },
      checkpoints: { type: 'string', multiple: true, default: [] },
      'public-key': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const [what, proof, more] = positionals;
  if (values.help !== true && what === 'verify-erasures' && proof !== undefined && more === undefined) {
    return tellOfProof(proof, values.trail ?? null);
  }
  if (values.help === true || what !== 'verify' || proof !== undefined) {
    process.stdout.write(USAGE);
    return values.help === true ? 0 : 2;
  }
  const source = values.file === undefined ? await fromDatabase() : await fromFile(values.file);
  try {
    const kept = (await Promise.all(values.checkpoints.map((file) => readKept(file)))).flat();
    const key = values['public-key'] === undefined ? source.publicKey : await readPublicKey(values['public-key']);
    const verdict = await verifyTrail(source.entries, [...source.checkpoints, ...kept], key);
    process.stdout.write(tell(verdict));
    return verdict.firstBad === null ? 0 : 1;
  } finally {
    await source.close();
  }
}

async function fromFile(file: string): Promise<Source> {
  const { header, entries } = await readTrailFile(file);
  return { entries, checkpoints: [], publicKey: createPublicKey(header.publicKey), close: () => Promise.resolve() };
}

async function fromDatabase(): Promise<Source> {
  const settings = readSettings(withEnvFile(process.env, PROJECT_DIR));
  const files = auditFiles(settings.dataDir);
  const db = openDatabase({ url: await urlOf(settings), poolSize: 1, applicationName: 'faceauth-review audit' });
  return {
    checkpoints: await readCheckpoints(files.checkpoints),
    publicKey: await readPublicKey(files.publicKey),
    entries: readTrail(db),
    close: () => db.destroy(),
  };
}

async function urlOf(settings: Settings): Promise<string> {
  const url =
    settings.databaseUrl ?? (await findDatabase(settings.dataDir, databaseNameOf(await upstreamOf(settings))));
  if (url !== null) return url;
  throw new StartRefusal(
    `No dashboard runs on ${settings.dataDir}, so its database can't be read. Start it, or verify an exported trail with --file.`,
  );
}

async function readKept(file: string): Promise<Checkpoint[]> {
  const found = await readCheckpoints(file);
  if (found.length === 0) throw new StartRefusal(`There is no checkpoint in ${file}.`);
  return found;
}

function tell({ firstBad, entries, hash, forgotten, checkpoints }: TrailVerdict): string {
  const held = `${checkpoints} ${checkpoints === 1 ? 'checkpoint' : 'checkpoints'}`;
  if (firstBad)
    return `NOT AS IT WAS WRITTEN: entry ${firstBad.seq}: ${firstBad.why}.\nBefore it ${entries} entries hold.\n`;
  const erased = forgotten === 0 ? '' : ` The details of ${forgotten} were erased, as the trail says.`;
  const cut =
    checkpoints === 0 ? '\nNo checkpoint was given: that nothing is missing at its end is not shown by this.' : '';
  return `As it was written: ${entries} entries, held against ${held}, the last with hash ${hash}.${erased}${cut}\n`;
}
