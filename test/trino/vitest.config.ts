import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: 'test/trino',
    include: ['**/*.test.ts'],
    globalSetup: 'test/trino/lane.ts',
    testTimeout: 600_000,
    maxConcurrency: 3,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
