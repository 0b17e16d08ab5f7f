import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { putObject } from './api.ts';
import { TRINO_VERSION } from './cache.ts';
import type { Equal } from './compare-month.ts';
import { startMoto } from './start-moto.ts';
import { SCRATCH_BUCKET, startTrino } from './start-trino.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where Trino answers. */
    readonly trino: string;
    /** Where S3 and Glue answer. */
    readonly endpoint: string;
    /** A file that takes a line of JSON for each month that was found equal. */
    readonly tally: string;
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
    const tally = join(folder, 'tally.jsonl');
    await writeFile(tally, '');
    stops.push(() => say(tally));
    project.provide('tally', tally);
    project.provide('endpoint', moto.endpoint);
    project.provide('trino', trino.url);
    return stopAll;
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** The lane's last line. */
async function say(tally: string): Promise<void> {
  const months = (await readFile(tally, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Equal);
  const total = (count: (month: Equal) => number) => months.reduce((sum, month) => sum + count(month), 0);
  console.log(
    `Trino ${TRINO_VERSION} and DuckDB agree on ${months.length} months: ${total((m) => m.tables)} tables, ${total((m) => m.rows)} rows, ${total((m) => m.files)} files and mails are equal`,
  );
}
