import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { settingsSchema } from '#lib/env-schema.ts';

/**
 * The dashboard as the browser tests meet it: the built one, on the simulator with a fixed seed, with a data directory that goes
 * with it, and without any setting of whoever runs the tests. PORT says where.
 */
const dataDir = await mkdtemp(path.join(tmpdir(), 'faceauth-review-e2e-'));
// Named with nothing, or the developer's own .env would add to them.
const blank = Object.fromEntries(Object.keys(settingsSchema(0).shape).map((name) => [name, '']));
const env = { ...process.env, ...blank, DATA_DIR: dataDir, PORT: process.env.PORT ?? '3217', SIMULATOR_SEED: '1' };
const dashboard = spawn(process.execPath, [...process.execArgv, 'server/main.ts'], {
  env,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => dashboard.kill(signal));
dashboard.once('exit', (code) => {
  void rm(dataDir, { recursive: true, force: true }).then(() => process.exit(code ?? 1));
});
