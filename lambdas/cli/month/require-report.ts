import { InvalidInputError } from '../../domain/errors.ts';
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

/** The same with its run, whose steps have all ended. */
export async function reportedMonth(store: Store, period: Month): Promise<Report & { readonly run: Run }> {
  const report = await requireReport(store, period);
  return { ...report, run: { period, revision: report.published.revision, id: report.published.run } };
}
