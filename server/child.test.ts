import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startChild } from './child.ts';
import { keepRunning } from './keep-running.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'faceauth-review-child-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});
const program = (name: string, text: string): string => {
  const file = path.join(dir, name);
  writeFileSync(file, text);
  return file;
};
const STUBBORN = "process.on('SIGTERM', () => undefined); console.log('up'); setInterval(() => undefined, 60_000);";
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A dead process that nobody has collected yet still has a number.
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};
const started = (args: string[]) => {
  let child!: ReturnType<typeof startChild>;
  const up = new Promise<string>((onLine) => {
    child = startChild({ name: 'child', args, env: process.env, onLine });
  });
  return { child, up };
};

test('a child is stopped by asking', async () => {
  const { child, up } = started([program('polite.mjs', "console.log('up'); setInterval(() => undefined, 60_000);")]);
  expect(await up).toBe('up');
  await child.stop();
  expect(await child.ended).toBe('was ended by SIGTERM');
});

test('one that does not listen is ended after two seconds', async () => {
  const { child, up } = started([program('stubborn.mjs', STUBBORN)]);
  await up;
  await child.stop();
  expect(await child.ended).toBe('was ended by SIGKILL');
});

test('one that can’t be started, and one that ends, say how', async () => {
  expect(await started([program('ends.mjs', 'process.exit(3);')]).child.ended).toBe('ended (code 3)');
});

test('children leave when the supervisor is killed, even those that don’t listen', async () => {
  const stubborn = program('orphan.mjs', STUBBORN.replace("'up'", 'process.pid'));
  const supervisor = program(
    'supervisor.mjs',
    `import { startChild } from ${JSON.stringify(new URL('child.ts', import.meta.url).href)};
     startChild({ name: 'child', args: [${JSON.stringify(stubborn)}], env: process.env, onLine: (line) => console.log(line) });`,
  );
  const process_ = spawn(process.execPath, [supervisor], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(process_.stdout, 'data')) as [Buffer];
  const pid = Number(said.toString());
  expect(isAlive(pid)).toBe(true);
  process_.kill('SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
});

test('a child that ends is started again, each time later, until it is stopped', async () => {
  const log: string[] = [];
  let starts = 0;
  const file = program('short.mjs', "console.log('up'); process.exit(1);");
  const start = () => {
    starts += 1;
    return startChild({ name: 'sync', args: [file], env: process.env, onLine: () => undefined });
  };
  const kept = keepRunning((message) => log.push(message), start(), start);
  await expect
    .poll(() => log, { timeout: 10_000 })
    .toEqual(['sync: ended (code 1); starting it again in 1 s', 'sync: ended (code 1); starting it again in 2 s']);
  await kept.stop();
  expect(starts).toBe(2);
});
