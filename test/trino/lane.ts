import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { putObject } from './api.ts';
import { startMoto } from './start-moto.ts';
import { SCRATCH_BUCKET, startTrino } from './start-trino.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where Trino answers. */
    readonly trino: string;
    /** Where S3 and Glue answer. */
    readonly endpoint: string;
  }
}

/** Starts both servers once for all tests of the lane, and ends them after the last, also if one did not come up. */
export default async function lane(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-trino-'));
  const stops: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stopAll = async () => {
    for (const stop of stops.reverse()) await stop();
  };
  try {
    const moto = await startMoto(folder);
    stops.push(moto.stop);
    await putObject(moto.endpoint, SCRATCH_BUCKET);
    const trino = await startTrino(folder, moto.endpoint);
    stops.push(trino.stop);
    project.provide('endpoint', moto.endpoint);
    project.provide('trino', trino.url);
    return stopAll;
  } catch (error) {
    await stopAll();
    throw error;
  }
}
