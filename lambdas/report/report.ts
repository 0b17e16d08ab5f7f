import { parseMonth } from '../domain/month.ts';
import type { Run } from '../domain/run.ts';
import type { Store } from '../ports/store.ts';
import type { RunInputs } from '../run/run-inputs.ts';
import { gatherFigures } from './gather-figures.ts';
import { type ReportResult, writeReport } from './write-report.ts';

/** Turns what the steps before have computed into the month's files and mails, and publishes or holds it. */
export async function report(run: Run, inputs: RunInputs, store: Store): Promise<ReportResult> {
  const figures = await gatherFigures(run, inputs, store);
  const { published, settings, untold } = inputs;
  const earlier = published && { period: parseMonth(published.period), revision: published.revision, untold };
  return writeReport(run, figures, settings, store, earlier);
}
