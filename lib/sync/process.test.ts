import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { startMirrorBench } from './testing/mirror-bench.ts';
import type { MirrorBench } from './testing/mirror-bench.ts';

/** The real sync process, as the supervisor starts it, killed and started again. */
let bench: MirrorBench;
const processes: ChildProcess[] = [];

afterEach(async () => {
  for (const each of processes.splice(0)) each.kill('SIGKILL');
  await bench.close();
});

function startSync({ databaseUrl, simulator }: MirrorBench): ChildProcess {
  const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/sync.ts'], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      ARGOS_BASE_URL: simulator.url,
      ARGOS_API_KEY: 'simulator',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  processes.push(started);
  return started;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const giveUp = Date.now() + 60_000;
  while (!(await holds())) {
    await delay(20);
    if (Date.now() > giveUp) throw new Error(`It never came to be: ${JSON.stringify(await bench.state())}`);
  }
}

const kill = async (sync: ChildProcess): Promise<void> => {
  const gone = new Promise((resolve) => sync.once('exit', resolve));
  sync.kill('SIGKILL');
  await gone;
};

it('killed in the middle, again and again, loses nothing and repeats at most a page each time', async () => {
  bench = await startMirrorBench({ rows: 30_000, days: 120, latencyMs: 150, order: 'shuffled' });
  const count = async (): Promise<number> => (await bench.state()).progress.submissionsRead;
  let kills = 0;
  for (let goal = 2_000; kills < 4 && goal < 20_000; goal += 4_000) {
    const sync = startSync(bench);
    await until(async () => (await count()) >= goal);
    await kill(sync);
    if (!(await bench.complete())) kills++;
  }
  expect(kills, 'it was killed before it was done').toBeGreaterThanOrEqual(3);
  startSync(bench);
  await until(bench.complete);
  await bench.expectMirrorEquals();
  // A page that was written with its checkpoint is not asked for again; what was under way in each of four windows may be.
  const { runs } = await bench.state();
  const again = runs.filter((run) => run.kind === 'backfill').reduce((sum, run) => sum + run.unchanged, 0);
  expect(again).toBeLessThanOrEqual(kills * 4 * 2_000);
}, 120_000);

it('of two on one database one leads, and the other takes over', async () => {
  bench = await startMirrorBench({ rows: 2_000, days: 30 });
  const first = startSync(bench);
  await until(async () => (await bench.state()).runs.length > 0);
  startSync(bench);
  await until(bench.complete);
  await bench.expectMirrorEquals();
  const leaders = (await bench.state()).runs.length;
  await kill(first);
  await until(async () => (await bench.state()).runs.length > leaders);
}, 60_000);
