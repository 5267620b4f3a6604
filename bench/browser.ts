import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { ms, summarise, times } from './measure.ts';
import type { Result } from './measure.ts';

const PORT = 3299;
const BASE = `http://127.0.0.1:${PORT}`;
const RUNS = 12;
const BRUSH_TARGET_MS = 300;
const MOST_NODES = 1_500;
/** Of scrolling that is watched. */
const FRAMES = 240;
const CHROMIUM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** What a reviewer feels at a million submissions: from the end of a drag across a chart to the charts of those days, and the list while it scrolls. */
export async function benchBrowser(databaseUrl: string): Promise<Result[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'faceauth-bench-web-'));
  const web = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/next.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      ARGOS_API_KEY: 'bench',
      PORT: String(PORT),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const browser = await chromium.launch({
    executablePath: CHROMIUM.find((place) => existsSync(place)),
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
  });
  try {
    await untilItAnswers();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    return [await brushToPaint(page), ...(await listFrames(page))];
  } finally {
    await browser.close();
    web.kill('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function untilItAnswers(): Promise<void> {
  const live = () =>
    fetch(`${BASE}/api/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let tries = 0; !(await live()); tries++) {
    if (tries > 600) throw new Error('The built dashboard did not answer within a minute: run npm start once.');
    await delay(100);
  }
}

async function brushToPaint(page: Page): Promise<Result> {
  const brushed: number[] = [];
  const asked: number[] = [];
  for (let run = -1; run < RUNS; run++) {
    await page.goto(`${BASE}/?range=90d&tz=Asia/Seoul`);
    const chart = page.getByRole('region', { name: 'Verdicts over time', exact: true });
    const plot = chart.getByRole('slider');
    await plot.waitFor();
    await chart.locator('svg.recharts-surface').first().waitFor();
    const box = await plot.boundingBox();
    if (!box) throw new Error('The chart is not drawn.');
    // Another part of the chart each time, so that no answer is there already.
    const from = 0.1 + (run + 1) * 0.04;
    await page.mouse.move(box.x + box.width * from, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * (from + 0.2), box.y + box.height / 2, { steps: 4 });
    const painted = chart.evaluate(
      (region) =>
        new Promise<{ total: number; request: number }>((resolve) => {
          window.addEventListener(
            'pointerup',
            () => {
              const began = performance.now();
              const before = region.textContent;
              performance.clearResourceTimings();
              const look = (): void => {
                const request = performance
                  .getEntriesByType('resource')
                  .find(({ name }) => name.includes('/api/overview?'));
                // What is drawn now is on the screen with the next frame.
                if (request && region.textContent !== before) {
                  requestAnimationFrame(() => resolve({ total: performance.now() - began, request: request.duration }));
                } else requestAnimationFrame(look);
              };
              look();
            },
            { once: true, capture: true },
          );
        }),
    );
    await page.mouse.up();
    const { total, request } = await painted;
    if (run >= 0) {
      brushed.push(total);
      asked.push(request);
    }
  }
  const [all, request] = [summarise(brushed), summarise(asked)];
  return {
    what: 'end of a drag across a chart to the charts of its days',
    measured: `p95 ${ms(all.p95)}, median ${ms(all.median)}`,
    baseline: `its request alone: median ${ms(request.median)} (${times(all.median / request.median)})`,
    target: `p95 ≤ ${BRUSH_TARGET_MS} ms`,
    met: all.p95 <= BRUSH_TARGET_MS,
  };
}

async function listFrames(page: Page): Promise<Result[]> {
  await page.goto(`${BASE}/submissions?range=all&tz=Asia/Seoul&density=compact`);
  const grid = page.getByRole('grid', { name: 'Submissions' });
  await grid.locator('time').first().waitFor();
  const watched = async (step: number) =>
    grid.evaluate(
      async (element, { by, frames }) => {
        const scroller = element.parentElement;
        const gaps: number[] = [];
        let nodes = 0;
        let last = await new Promise<number>(requestAnimationFrame);
        for (let frame = 0; frame < frames; frame++) {
          if (scroller) scroller.scrollTop += by;
          const now = await new Promise<number>(requestAnimationFrame);
          gaps.push(now - last);
          last = now;
          nodes = Math.max(nodes, document.querySelectorAll('*').length);
        }
        return { gaps, nodes };
      },
      { by: step, frames: FRAMES },
    );
  const still = summarise((await watched(0)).gaps);
  const moving = await watched(90);
  const scrolled = summarise(moving.gaps);
  return [
    {
      what: 'frames of the list of 1,000,000 while it scrolls, 90 px a frame',
      measured: `p95 ${ms(scrolled.p95)}, median ${ms(scrolled.median)}`,
      baseline: `the same page at rest: p95 ${ms(still.p95)}, median ${ms(still.median)} (${times(scrolled.median / still.median)})`,
      target: 'median ≤ 1.1× of the page at rest',
      met: scrolled.median <= still.median * 1.1,
    },
    {
      what: '… elements of the page',
      measured: `${moving.nodes} at most`,
      baseline: '–',
      target: `≤ ${MOST_NODES.toLocaleString('en')}`,
      met: moving.nodes <= MOST_NODES,
    },
  ];
}
