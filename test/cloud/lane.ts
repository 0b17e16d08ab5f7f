import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startMoto } from '../trino/start-moto.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where S3, Glue, SES and SQS answer. */
    readonly cloud: string;
  }
}

/** Starts the API server once for all tests of the lane, and ends it after the last. */
export default async function lane(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-cloud-'));
  const moto = await startMoto(folder);
  project.provide('cloud', moto.endpoint);
  return async () => {
    await moto.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
