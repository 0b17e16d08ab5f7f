import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: 'test/cloud',
    include: ['**/*.test.ts'],
    globalSetup: 'test/cloud/lane.ts',
    testTimeout: 240_000,
    hookTimeout: 240_000,
    fileParallelism: false,
  },
});
