import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MonthResult } from '../../lambdas/cli/month/run-month.ts';
import { readSettings } from '../../lambdas/cli/terminal/read-settings.ts';
import { withLandings } from './landed-once.ts';
import { type EstateRun, runEstate } from './run-estate.ts';

const SAMPLES = new URL('../../samples/', import.meta.url).pathname;

/** October of the sample estate, as `npm start` runs it. */
export const sample = { uploads: join(SAMPLES, 'uploads'), settings: join(SAMPLES, 'estate.yaml'), month: '2026-10' };

/** Runs a month of the sample estate, or of a copy with some files changed, whose other files have been landed before. */
export async function runSample(run: Partial<EstateRun> & Pick<EstateRun, 'out'>): Promise<MonthResult> {
  await withLandings(run.out, sample.uploads, await readSettings(sample.settings));
  return runEstate({ ...sample, ...run });
}

let finished: Promise<string> | undefined;

/** Gives a store that is still empty the sample's October, which is run once for all tests of a process. */
export async function afterSampleOctober(out: string): Promise<void> {
  finished ??= mkdtemp(join(tmpdir(), 'truedown-sample-')).then(async (root) => {
    await runSample({ out: root });
    return root;
  });
  await cp(await finished, out, { recursive: true });
}
