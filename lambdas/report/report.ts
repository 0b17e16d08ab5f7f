import { parseMonth } from '../domain/month.ts';
import type { Run } from '../domain/run.ts';
import type { Store } from '../ports/store.ts';
import { readOutcome } from '../run/outcome.ts';
import type { RunInputs } from '../run/run-inputs.ts';
import { gatherFigures } from './gather-figures.ts';
import { publishReleased } from './publish.ts';
import { writeReport } from './write-report.ts';

/**
 * Turns what the steps before have computed into the month's files and mails, and publishes or holds it. Of a month that
 * has ended it publishes what a person has released since (R2.5).
 */
export async function report(run: Run, inputs: RunInputs, store: Store): Promise<void> {
  if (await readOutcome(store, run)) return publishReleased(run, store);
  const figures = await gatherFigures(run, inputs, store);
  const { published, settings, untold } = inputs;
  const earlier = published && { period: parseMonth(published.period), revision: published.revision, untold };
  await writeReport(run, figures, settings, store, earlier);
}
