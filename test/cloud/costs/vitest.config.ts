import { defineConfig } from 'vitest/config';

/** Counts months of estates of many sizes: `SEATS=1000,10000 npx vitest run --config test/cloud/costs/vitest.config.ts`. */
export default defineConfig({
  test: {
    dir: 'test/cloud/costs',
    include: ['count-months.ts'],
    globalSetup: 'test/cloud/costs/lane.ts',
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
