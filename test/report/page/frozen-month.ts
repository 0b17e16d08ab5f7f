import type { MonthFigures } from '../../../lambdas/domain/month-figures.ts';
import type { Run } from '../../../lambdas/domain/run.ts';
import type { EarlierPage } from '../../../lambdas/report/page/estate-page.ts';
import { pageKey } from '../../../lambdas/report/page/page-key.ts';
import { writeReport } from '../../../lambdas/report/write-report.ts';
import { type Plan, readPlan, readPublished } from '../../../lambdas/run/revisions/publication.ts';
import type { CsvRow } from '../../../lambdas/run/revisions/published-files.ts';
import { parseCsv } from '../../../lambdas/run/store/csv.ts';
import { exampleFigures, exampleRun } from '../../../templates/examples/figures.ts';
import { exampleSettings } from '../../../templates/examples/settings.ts';
import { MemoryStore } from '../../memory-store.ts';

/** A revision as the report step wrote it, with its page. */
export interface FrozenMonth {
  readonly store: MemoryStore;
  readonly plan: Plan;
  readonly page: string;
  /** The rows of one of its files, by the name below the revision. */
  rows(name: string): Promise<CsvRow[]>;
}

/** Writes a month as the report step does. */
export async function frozenMonth(
  figures: MonthFigures = exampleFigures,
  { run = exampleRun, settings = exampleSettings, store = new MemoryStore(), before = null as EarlierPage } = {},
): Promise<FrozenMonth> {
  const earlier = run.revision > 1 ? { period: run.period, revision: run.revision - 1, untold: [] } : null;
  await writeReport(run, figures, settings, store, earlier, undefined, before);
  const plan = (await readPublished(store, run)) ?? (await readPlan(store, run));
  if (!plan) throw new Error('the month has no plan');
  const text = async (key: string) => Buffer.from((await store.read(key)) ?? []).toString('utf8');
  return {
    store,
    plan,
    page: await text(pageKey(run)),
    rows: async (name) => parseCsv(await text(`reports/${run.period}/r${run.revision}/${name}`)),
  };
}

/** Decimal text as whole cents. */
export function cents(text: string | undefined): bigint {
  return BigInt((text ?? '').replace(/[^0-9.-]/g, '').replace('.', '') || '0');
}

/** What a column comes to, in cents. */
export function totalOf(rows: readonly CsvRow[], column: string): bigint {
  return rows.reduce((total, row) => total + cents(row[column]), 0n);
}

/** A run that is no revision of the example month. */
export function runOf(period: Run['period'], revision = 1): Run {
  return { period, revision, id: 'a'.repeat(64) };
}
