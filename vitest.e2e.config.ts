import { defineConfig } from 'vitest/config';

// The built product in a real browser: one after the other, each file with servers of its own.
export default defineConfig({
  test: {
    bail: 1,
    include: ['e2e/**/*.e2e.ts'],
    globalSetup: 'e2e/chromium.ts', // unpacked once, before two workers want it
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: true,
    maxWorkers: 2,
  },
});
