import { defineConfig } from 'vitest/config';

/**
 * Counts months of estates of the sizes in `SEATS` (1000,10000) into `counted/`; `print.ts` prices them. 100,000 seats take
 * a quarter of an hour and a larger Trino: `_JAVA_OPTIONS=-Xmx9G NODE_OPTIONS=--max-old-space-size=5120 SEATS=100000`.
 */
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
