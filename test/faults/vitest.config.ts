import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: 'test/faults',
    include: ['**/*.test.ts'],
    globalSetup: 'test/one-folder.ts',
    testTimeout: 600_000,
    maxWorkers: 2,
  },
});
