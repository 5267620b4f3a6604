import { existsSync } from 'node:fs';
import { defineConfig } from 'playwright/test';

/** `npm test` says which browser it found or installed; started by hand, Debian's own or else Playwright's. */
const DEBIAN = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const chromium = process.env.CHROMIUM_PATH ?? DEBIAN.find((place) => existsSync(place));
const port = Number(process.env.E2E_PORT ?? 3217);
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: process.env.CI !== undefined,
  // A test that passes at the second try is a test that fails now and then.
  retries: 0,
  workers: 2,
  // A machine of two cores that has other work takes four times as long as one that has none; what hangs is still found.
  timeout: 480_000,
  expect: { timeout: 90_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    timezoneId: 'Asia/Seoul',
    // `--trace on` to look into one story: for all it would take three times as long.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        // Chromium's sandbox refuses to run as root.
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node --disable-warning=ExperimentalWarning scripts/e2e-server.ts',
    env: { PORT: String(port) },
    wait: { stdout: /ready: http/u },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
