import { DamagedStoreError, InvalidInputError } from '../../domain/errors.ts';
import { keys } from '../../domain/keys.ts';
import type { Month } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import { newestReport, type Report } from '../../run/revisions/newest-report.ts';

/** The newest revision of a month that has a report, the one that the month's page shows. @throws InvalidInputError where none has. */
export async function requireReport(store: Store, period: Month): Promise<Report> {
  const report = await newestReport(store, period);
  if (report) return report;
  throw new InvalidInputError(
    `${period} has no figures here: it was never run, or none of its revisions was published or held; check --month, and --out or --stack, or run the month`,
  );
}

/**
 * Reads what a month was worked out from, which outlives it only in its own folder and for its own version of the program.
 * @throws InvalidInputError that says how it is worked out again, where it is gone or cannot be read.
 */
export async function worked<T>(run: Run, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DamagedStoreError)) throw error;
    const { period, revision } = run;
    const lost = [keys.workOf(run), keys.steps(run), keys.outcome(run)];
    throw new InvalidInputError(
      `what r${revision} of ${period} was worked out from is gone, or another version of the program wrote it: ${error.facts.key ?? error.message}; run ${period} again (where program, files and settings are still those of r${revision}, delete ${lost.join(', ')} first: it is worked out again as it was)`,
      { period, revision },
      { cause: error },
    );
  }
}

/** The same with its run, whose steps have all ended. */
export async function reportedMonth(store: Store, period: Month): Promise<Report & { readonly run: Run }> {
  const report = await requireReport(store, period);
  return { ...report, run: { period, revision: report.published.revision, id: report.published.run } };
}
