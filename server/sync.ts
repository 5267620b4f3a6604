import { pino } from 'pino';
import { alarmChannels } from '#lib/alarms/channels.ts';
import { createArgosClient } from '#lib/argos/client.ts';
import { readSettings } from '#lib/env.ts';
import { openDatabase } from '#lib/store/database.ts';
import { leadWhilePossible } from '#lib/sync/leader.ts';
import { reconcileMirror } from '#lib/sync/reconcile-mirror.ts';
import { runSync } from '#lib/sync/run-sync.ts';
import { sendAlarms } from '#lib/sync/send-alarms.ts';
import { watchAlarms } from '#lib/sync/watch-alarms.ts';

/** The process that mirrors: one of several may run on a database, and then one of them leads. */
const settings = readSettings(process.env);
const { databaseUrl, projects, argosBaseUrl: baseUrl, syncConcurrency: concurrency, syncFrom } = settings;
if (databaseUrl === null) throw new Error('DATABASE_URL is not set: npm start runs this process with a database.');

const logger = pino({ level: settings.logLevel, base: { process: 'sync' } });
const channels = alarmChannels(settings);
const sender = { publicUrl: settings.publicUrl, simulated: settings.simulator };
const stop = new AbortController();
for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort(new Error(name)));

const db = openDatabase({ url: databaseUrl, poolSize: concurrency + 4, applicationName: 'faceauth-review sync' });
await leadWhilePossible(
  databaseUrl,
  stop.signal,
  async (leading) => {
    // Where one of them fails, the others end too, and all begin again.
    const failed = new AbortController();
    const signal = AbortSignal.any([leading, failed.signal]);
    const log = (message: string, facts: object = {}): void => logger.info(facts, message);
    const running = [
      reconcileMirror(db, signal, log),
      watchAlarms(db, { zone: settings.timeZone, signal, log, channels: channels.map(({ name }) => name) }),
      sendAlarms(db, { channels, sender, signal, log }),
      runSync({
        db,
        sources: projects.map(({ name, apiKey }) => ({
          name,
          connect: (onSlowDown) => createArgosClient({ baseUrl, apiKey, project: name, onSlowDown }),
        })),
        concurrency,
        syncFrom,
        signal,
        log,
      }),
    ];
    try {
      await Promise.all(running);
    } finally {
      failed.abort();
      await Promise.allSettled(running);
    }
  },
  (why) => logger.info(why),
);
await db.destroy();
process.exit(0);
