import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/faults/**', 'test/trino/**', 'test/cloud/**'],
    testTimeout: 60_000,
  },
});
