import { MonthRefusedError } from '../domain/errors.ts';
import { FEED_NAMES, landedColumns } from '../domain/feeds.ts';
import { keys } from '../domain/keys.ts';
import { asOf } from '../domain/month.ts';
import type { Run } from '../domain/run.ts';
import type { InputTable, SqlEngine } from '../ports/sql-engine.ts';
import type { Store } from '../ports/store.ts';
import { buildModels } from '../run/build-models.ts';
import type { RunInputs } from '../run/run-inputs.ts';
import type { StepRecord } from '../run/step-record.ts';
import { contradictionsIn } from './contradictions.ts';
import { checkInputRows } from './input-rows.ts';

const MODELS = [
  'input_rows',
  'normalised_people',
  'normalised_units',
  'normalised_accounts',
  'normalised_assignments',
  'normalised_aliases',
  'normalised_exceptions',
  'normalised_contract_lines',
  'normalised_invoices',
  'normalised_fx_rates',
  'normalised_activity',
  'platforms',
  'record_days',
  'contradictions',
  'overlaps',
] as const;

/**
 * Cleans what the month's files say. Safe to run again.
 * @throws MonthRefusedError where the files contradict each other or themselves: every contradiction by file and record.
 */
export async function normalise(
  run: Run,
  inputs: RunInputs,
  { engine, store }: { engine: SqlEngine; store: Store },
): Promise<StepRecord> {
  await engine.attach(run, inputTables(inputs), []);
  const aliases = Object.entries(inputs.settings.domain_aliases);
  const record = await buildModels(run, engine, new URL('./', import.meta.url), MODELS, {
    as_of: { type: 'date', value: asOf(run.period) },
    domain_aliases: {
      type: 'rows',
      columns: ['varchar', 'varchar'],
      rows: aliases.map(([alias, domain]) => [alias.toLowerCase(), domain.toLowerCase()]),
    },
  });
  await checkInputRows(store, record, inputs);
  const problems = await contradictionsIn(store, record, inputs);
  if (problems.length > 0) throw new MonthRefusedError(problems, { period: run.period });
  return record;
}

/** One table a feed with a partition for each landed file that the run's inputs name. */
export function inputTables({ landings }: RunInputs): InputTable[] {
  return FEED_NAMES.map((feed) => ({
    name: feed,
    columns: landedColumns(feed),
    partitions: landings
      .filter((landing) => landing.feed === feed)
      .map(({ landing }) => ({ upload: landing, key: keys.landed(feed, landing) })),
  }));
}
