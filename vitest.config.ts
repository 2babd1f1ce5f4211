import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'test/setup.ts',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    isolate: false, // each file has its own database and app; reading the product once per file took half of the time
    maxWorkers: 2, // on two cores it would take one, and wait for the database half of the time
  },
});
