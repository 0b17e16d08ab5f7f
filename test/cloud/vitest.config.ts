import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: 'test/cloud',
    include: ['**/*.test.ts'],
    globalSetup: 'test/cloud/lane.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
