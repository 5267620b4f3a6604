import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{app,bench,components,lib,scripts,server,simulator}/**/*.test.{ts,tsx,mjs}'],
    globalSetup: './lib/store/testing/database-cluster.ts',
    // Real servers and a real database, on machines with two slow cores.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Every suite is told the same whatever the machine's zone: code that forgets its zone argument fails in all of them.
    env: { TZ: 'Pacific/Apia' },
    passWithNoTests: false,
  },
});
