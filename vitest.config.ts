import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/faults/**', 'test/trino/**', 'test/cloud/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: 'test/one-folder.ts',
    // One process for many files: a third of the lane's time went into loading the same libraries again.
    isolate: false,
    // What a test makes is soon gone: where there is room for more of it, less is copied.
    execArgv: ['--min-semi-space-size=64', '--max-semi-space-size=64'],
    // Without it one of two cores waits: most of a month is work of the engine, not of this process.
    maxWorkers: '100%',
  },
});
