import { join } from 'node:path';
import { readSettings } from '../../lambdas/cli/read-settings.ts';
import type { MonthResult } from '../../lambdas/cli/run-month.ts';
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
