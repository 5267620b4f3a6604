import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { startDashboard } from '../../e2e/dashboard.ts';
import type { Dashboard } from '../../e2e/dashboard.ts';
import { storageOf } from '../../e2e/session.ts';
import { installProbe, scrollFrames } from './paint-probe.ts';
import type { Frames, Watched } from './paint-probe.ts';
import { startUpstream } from '../upstream.ts';

/** What takes longer is no measurement. */
const PATIENCE_MS = 30_000;
const START_MS = 120_000;
/** Of a page that is opened, which is not measured. */
const OPENING_MS = 60_000;
const EXECUTABLE = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export const GRID = '[role="grid"]';
/** As high as the list is made at most, px. */
export const LIST_HEIGHT = 15_000_000;
const BARE = `<body style="margin:0"><div id="list" style="height:100vh;overflow:auto"><div style="height:${LIST_HEIGHT}px"></div></div>
  <script>document.addEventListener('keydown', () => { const { dataset } = document.body; dataset.at = String(Number(dataset.at ?? 0) + 1); });</script>`;

export interface Browsed {
  /** Each page is 1440 × 900 and has the probe in it. All submissions, the lowest rows, once the first are there. */
  openList: () => Promise<Page>;
  /** An element as high as the list is made, and an attribute that a key changes: what the browser takes for itself. */
  openBare: () => Promise<Page>;
  /** The overview of a year. */
  openYear: () => Promise<Page>;
  close: () => Promise<void>;
}

/**
 * The built dashboard on a mirror that is complete. Its upstream is there, too: a dashboard whose upstream is gone would have other
 * work.
 *
 * @param until anchor of the upstream that the mirror was filled from
 */
export async function startOnMirror(databaseUrl: string, rows: number, until: string) {
  const upstream = await startUpstream({ rows, days: 365, until });
  const dashboard = await withinTime('the start of the dashboard', START_MS, () =>
    startDashboard({
      DATABASE_URL: databaseUrl,
      ARGOS_BASE_URL: upstream.url,
      ARGOS_PROJECTS: JSON.stringify({ bench: 'simulator' }),
      LOG_LEVEL: 'error',
    }),
  );
  return {
    ...dashboard,
    stop: async () => {
      await dashboard.stop();
      await upstream.stop();
    },
  };
}

/** A browser that looks at a dashboard, as whoever has signed in there. */
export async function openBrowser({ url, session }: Pick<Dashboard, 'url' | 'session'>): Promise<Browsed> {
  const browser = await chromium.launch({
    executablePath: existsSync(EXECUTABLE) ? EXECUTABLE : undefined,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      storageState: storageOf(...(session ? [session] : [])),
    });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(installProbe);
    return page;
  };
  return {
    openList: async () => {
      const page = await newPage();
      await page.goto(`${url}/submissions?range=all&density=compact`);
      await page.locator(`${GRID}[aria-busy="false"] time`).first().waitFor({ timeout: OPENING_MS });
      return page;
    },
    openBare: async () => {
      const page = await newPage();
      // At an address of ours, so that it is a page like any other.
      await page.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body: BARE }));
      await page.goto(`${url}/bare`);
      return page;
    },
    openYear: async () => {
      const page = await newPage();
      await page.goto(`${url}/?range=12m&tz=Asia/Seoul`);
      return page;
    },
    close: () => browser.close(),
  };
}

/** @throws Error where work is not done in time; the work itself can't be ended */
async function withinTime<T>(what: string, milliseconds: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Does something in the page, and tells how long it took from the event to the paint of what it changed. @returns ms */
export async function paintAfter(page: Page, act: () => Promise<unknown>): Promise<number> {
  const before = await page.evaluate(() => window.bench.paints.length);
  await act();
  // Looked for now and then: a look in every frame would be part of what is measured.
  await page.waitForFunction((count) => window.bench.paints.length > count, before, { polling: 50 });
  return page.evaluate((index) => window.bench.paints[index] ?? NaN, before);
}

export const watchPaint = (page: Page, what: Watched): Promise<void> =>
  page.evaluate((watched) => window.bench.watch(watched), what);

/** Longest event of each interaction, ms; those under 16 ms are not among them. */
export const interactionsOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => [...window.bench.interactions.values()]);

export const framesOf = (page: Page, how: Parameters<typeof scrollFrames>[0]): Promise<Frames> =>
  withinTime('scrolling', 2 * PATIENCE_MS, () => page.evaluate(scrollFrames, how));
