import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright';
import type { AlarmsAnswer } from '#lib/contract/alarms.ts';
import type { SubmissionsAnswer } from '#lib/contract/submissions.ts';
import type { SyncAnswer } from '#lib/contract/sync.ts';

/** Takes the README's pictures of the built dashboard on the simulator (`npm start` once builds it). */
const PORT = '3218';
const BASE = `http://127.0.0.1:${PORT}`;
/** Of the session of the pictures, as a browser sends them. */
let cookie = '';
const FOLDER = 'docs/images';

const PICTURES = [
  { name: 'overview-light', path: '/?range=90d', scheme: 'light', width: 1440, height: 1000 },
  {
    name: 'submissions-light',
    path: '/submissions?range=90d&status=rejected',
    scheme: 'light',
    width: 1440,
    height: 900,
  },
  {
    name: 'submission-dark',
    path: '/submissions/:id?range=90d&status=rejected',
    scheme: 'dark',
    width: 1440,
    height: 900,
  },
  {
    name: 'what-if-light',
    path: '/what-if?range=90d&thresholds=similarity-83',
    scheme: 'light',
    width: 1440,
    height: 900,
  },
  { name: 'policies-dark', path: '/policies?range=90d', scheme: 'dark', width: 1440, height: 900 },
] as const;

const server = spawn(process.execPath, [...process.execArgv, 'scripts/e2e-server.ts'], {
  env: { ...process.env, PORT },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('ready: http')) resolve();
    });
    server.once('exit', () =>
      reject(new Error('The dashboard ended before it was ready: is it built? Run npm start once.')),
    );
  });
  await signIn();
  await untilRead();
  await takePictures();
} finally {
  server.kill('SIGTERM');
}

async function ask<T>(path: string): Promise<T> {
  return (await (await fetch(BASE + path, { headers: { cookie } })).json()) as T;
}

/** On the simulator anybody may take any role. */
async function signIn(): Promise<void> {
  const response = await fetch(`${BASE}/api/session/simulated`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'administrator' }),
  });
  cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ');
}

async function untilRead(): Promise<void> {
  for (;;) {
    const { sources } = await ask<SyncAnswer>('/api/sync?view=summary');
    const read = sources.length > 0 && sources.every((source) => source.backfillDone);
    // The overview leads with them.
    if (read && (await ask<AlarmsAnswer>('/api/alarms')).lookedAt !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function takePictures(): Promise<void> {
  const { items } = await ask<SubmissionsAnswer>(
    '/api/submissions?status=rejected&failCode=face_compare_underscore&erased=false&limit=1',
  );
  await mkdir(FOLDER, { recursive: true });
  const executablePath = existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  for (const { name, path, scheme, width, height } of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' });
    await page.context().addCookies(
      cookie.split('; ').map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return { name, value: value.join('='), url: BASE };
      }),
    );
    await page.goto(BASE + path.replace(':id', items[0]?.authId ?? ''));
    await page.locator('.animate-pulse').first().waitFor({ state: 'hidden' });
    // Charts come after the first paint.
    if (path.startsWith('/?')) await page.locator('.recharts-surface').nth(1).waitFor();
    await page.getByRole('link', { name: /up to date/ }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    await page.close();
    process.stdout.write(`${FOLDER}/${name}.png\n`);
  }
  await browser.close();
}
