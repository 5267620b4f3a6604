import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  return { child, exit };
};
const firstLine = async (stream: NodeJS.ReadableStream): Promise<string> => {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.split('\n')[0] ?? '';
};

test('says in one line that it is ready, tells the truths, and stops when asked to', async () => {
  const truths = join(folder, 'truths.json');
  const { child, exit } = run('--port', '0', '--rows', '300', '--json', '--truths', truths);
  const { ready, url } = JSON.parse(await firstLine(child.stdout)) as { ready: boolean; url: string };
  expect(ready).toBe(true);
  const response = await fetch(`${url}/faceauth?count=1`, { headers: { 'x-api-key': 'simulator' } });
  expect(response.status).toBe(200);
  const [told] = JSON.parse(readFileSync(truths, 'utf8')) as [{ counts: { records: number } }];
  expect(told.counts.records).toBe(300);
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
});

test('goes when the process that started it goes', async () => {
  const { child, exit } = run('--port', '0', '--rows', '10', '--with-parent');
  expect(await firstLine(child.stdout)).toMatch(/^A stand-in for ARGOS answers at http:\/\/127\.0\.0\.1:\d+\/v3/);
  child.stdin.end();
  expect(await exit).toBe(0);
});

test('goes when the channel to the process that started it closes', async () => {
  const child = fork(MAIN, ['--port', '0', '--rows', '10', '--with-parent'], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exit = once(child, 'exit');
  if (child.stdout === null) throw new Error('no standard output');
  expect(await firstLine(child.stdout)).toContain('http://127.0.0.1:');
  child.disconnect();
  expect(await exit).toEqual([0, null]);
});

test('remembers its anchor, so that a restart has the same submissions', async () => {
  const newest = async (): Promise<string> => {
    const { child, exit } = run(
      ...['--port', '0', '--rows', '50', '--json', '--arrivals-per-hour', '0', '--empty-pages', '0'],
      ...['--remember', join(folder, 'anchor.json')],
    );
    const { url } = JSON.parse(await firstLine(child.stdout)) as { url: string };
    const answer = await fetch(`${url}/faceauth?count=1`, { headers: { 'x-api-key': 'simulator' } });
    const text = await answer.text();
    child.kill('SIGINT');
    await exit;
    return text;
  };
  expect(await newest()).toBe(await newest());
});

test('explains itself, and refuses in words what it does not understand', async () => {
  const help = run('--help');
  const text = await help.child.stdout.toArray();
  expect(text.join('')).toContain('npm run simulator -- [options]');
  for (const [args, message] of [
    [['--rows', 'many'], /--rows must be a number/],
    [['--order', 'random'], /--order must be one of newest, oldest, shuffled/],
    [['--date-zone', 'KST'], /--date-zone must be an offset, as \+09:00/],
    [['--rowz', '1'], /Unknown option '--rowz'/],
    [['--until', '2999-01-01T00:00:00Z'], /until lies in the future/],
  ] as const) {
    const { child, exit } = run(...args);
    expect((await child.stderr.toArray()).join('')).toMatch(message);
    expect(await exit).toBe(1);
  }
});
