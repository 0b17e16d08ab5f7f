import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { putObject } from '../trino/api.ts';
import { freePort } from '../trino/server.ts';
import { startMoto } from '../trino/start-moto.ts';
import { SCRATCH_BUCKET, startTrino } from '../trino/start-trino.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where S3, Glue, SES, SQS, CloudFormation and Step Functions answer. */
    readonly cloud: string;
    /** The port on which an account listens: the state machines' server calls functions there. */
    readonly front: number;
  }
}

/** Starts the API server and Trino once for all tests of the lane, and ends them after the last. */
export default async function lane(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-cloud-'));
  const stops: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stopAll = async () => {
    for (const stop of stops.reverse()) await stop();
  };
  try {
    const front = await freePort();
    const moto = await startMoto(folder, { MOTO_PORT: String(front) });
    stops.push(moto.stop);
    await putObject(moto.endpoint, SCRATCH_BUCKET);
    const trino = await startTrino(folder, `http://127.0.0.1:${front}`);
    stops.push(trino.stop);
    project.provide('front', front);
    project.provide('cloud', moto.endpoint);
    project.provide('trino', trino.url);
    return stopAll;
  } catch (error) {
    await stopAll();
    throw error;
  }
}
