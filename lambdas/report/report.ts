import { parseMonth } from '../domain/month.ts';
import type { Run } from '../domain/run.ts';
import type { Store } from '../ports/store.ts';
import { readOutcome } from '../run/revisions/outcome.ts';
import { latestBefore, type RunInputs } from '../run/revisions/run-inputs.ts';
import { gatherFigures } from './gather-figures.ts';
import { pageOf } from './page/estate-page.ts';
import { publishReleased } from './publish.ts';
import { writeReport } from './write-report.ts';

/**
 * Turns what the steps before have computed into the month's files and mails, and publishes or holds it. Of a month that
 * has ended it publishes what a person has released since (R2.5).
 * @returns whether there is more to do once the time is over: then it is called again and goes on (F9).
 */
export async function report(
  run: Run,
  inputs: RunInputs,
  store: Store,
  isTimeOver?: () => boolean,
): Promise<{ readonly more?: true }> {
  if (await readOutcome(store, run)) {
    await publishReleased(run, store);
    return {};
  }
  const figures = await gatherFigures(run, inputs, store);
  const { published, settings, untold } = inputs;
  const earlier = published && { period: parseMonth(published.period), revision: published.revision, untold };
  const pageBefore = await pageOf(latestBefore(inputs), store);
  const { status } = await writeReport(run, figures, settings, store, earlier, isTimeOver, pageBefore);
  return status === 'unfinished' ? { more: true } : {};
}
