import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { putObject } from '../../trino/api.ts';
import { freePort } from '../../trino/server.ts';
import { startMoto } from '../../trino/start-moto.ts';
import { SCRATCH_BUCKET, startTrino } from '../../trino/start-trino.ts';
import { startEngineCounter } from './engine-counter.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the counter of the query engine's requests answers. */
    readonly engineCounter: string;
  }
}

/** The servers of the cloud lane, with a counter between Trino and the API server. */
export default async function lane(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-costs-'));
  const stops: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stopAll = async () => {
    for (const stop of stops.reverse()) await stop();
  };
  try {
    const front = await freePort();
    const moto = await startMoto(folder, { MOTO_PORT: String(front) });
    stops.push(moto.stop);
    await putObject(moto.endpoint, SCRATCH_BUCKET);
    const counter = await startEngineCounter(moto.endpoint);
    stops.push(counter.stop);
    const trino = await startTrino(folder, counter.url);
    stops.push(trino.stop);
    project.provide('front', front);
    project.provide('cloud', moto.endpoint);
    project.provide('trino', trino.url);
    project.provide('engineCounter', counter.url);
    return stopAll;
  } catch (error) {
    await stopAll();
    throw error;
  }
}
