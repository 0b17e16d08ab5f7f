import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: 'test/browser',
    include: ['**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: 'test/browser/lane.ts',
    maxWorkers: 2,
  },
});
