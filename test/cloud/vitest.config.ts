import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: 'test/cloud',
    include: ['**/*.test.ts'],
    globalSetup: 'test/cloud/lane.ts',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
