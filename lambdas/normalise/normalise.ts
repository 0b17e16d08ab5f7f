import { FEED_NAMES } from '../domain/feeds/feed-names.ts';
import { landedColumns } from '../domain/feeds/feeds.ts';
import { keys } from '../domain/keys.ts';
import { asOf, aYearBefore, firstDay, lastDay } from '../domain/month.ts';
import { classesOfTables } from '../domain/resources/tables.ts';
import type { Run } from '../domain/run.ts';
import { windowOf } from '../domain/seats/coverage.ts';
import { folded } from '../domain/text/folded.ts';
import type { InputTable, SqlEngine } from '../ports/sql-engine.ts';
import type { Store } from '../ports/store.ts';
import { firstDayOfUnits } from '../run/figures/metered.ts';
import { NORMALISE_MODELS } from '../run/models/normalise-models.ts';
import type { RunInputs } from '../run/revisions/run-inputs.ts';
import { buildModels } from '../run/steps/build-models.ts';
import type { Literal, RowsLiteral } from '../run/steps/render.ts';
import type { StepOutput } from '../run/steps/step-output.ts';
import { checkInputRows, requireRows } from './input-rows.ts';

/** Cleans what the month's files say, and finds what contradicts itself or meets nothing. Safe to run again. */
export async function normalise(
  run: Run,
  inputs: RunInputs,
  { engine, store }: { engine: SqlEngine; store: Store },
): Promise<StepOutput> {
  await requireRows(store, inputs);
  await engine.attach(run, inputTables(inputs), []);
  const literals = normaliseLiterals(run, inputs);
  const folder = new URL('./', import.meta.url);
  const record = await buildModels(run, NORMALISE_MODELS, {
    engine,
    folder,
    literals,
    rowless: feedsWithoutRows(inputs),
  });
  await checkInputRows(store, record, inputs);
  return record;
}

function feedsWithoutRows({ landings }: RunInputs): string[] {
  return FEED_NAMES.filter((feed) => !landings.some((landing) => landing.feed === feed && landing.accepted > 0));
}

/** What counts as work on a record, as rows (action); any other action does not (R3.7). */
const SUBSTANTIVE_ACTIONS: RowsLiteral = {
  type: 'rows',
  columns: ['varchar'],
  rows: [['create'], ['update'], ['approve'], ['resolve']],
};

/** The literals of this step's models, by the `{{name}}` that each replaces. */
export function normaliseLiterals(
  { period }: Pick<Run, 'period'>,
  inputs: Pick<RunInputs, 'landings' | 'settings'>,
): Readonly<Record<string, Literal>> {
  const aliases = Object.entries(inputs.settings.domain_aliases);
  return {
    as_of: { type: 'date', value: asOf(period) },
    first_day: { type: 'date', value: firstDay(period) },
    last_day: { type: 'date', value: lastDay(period) },
    year_ago: { type: 'date', value: aYearBefore(asOf(period)) },
    period: { type: 'varchar', value: period },
    seats_from: { type: 'date', value: windowOf(inputs.settings.window_days, asOf(period)).from },
    non_production: environmentRows(inputs.settings),
    window_from: { type: 'date', value: firstDayOfUnits(period, inputs.settings) },
    substantive_actions: SUBSTANTIVE_ACTIONS,
    classes: classRows(inputs.settings),
    dated_uploads: datedUploads(inputs),
    domain_aliases: {
      type: 'rows',
      columns: ['varchar', 'varchar'],
      rows: aliases.map(([alias, domain]) => [alias.toLowerCase(), domain.toLowerCase()]),
    },
  };
}

/** The class of each table name of the CMDB (R8.1), as rows (table name, class). */
function classRows({ subscription_units }: RunInputs['settings']): RowsLiteral {
  const rows = [...classesOfTables(subscription_units.classes)].map(([table, name]) => [table, name]);
  return { type: 'rows', columns: ['varchar', 'varchar'], rows };
}

/** The environments that are not production, in lower case, as rows (environment) (R8.7, R10.1). */
function environmentRows({ environments }: RunInputs['settings']): RowsLiteral {
  const names = new Set(environments.non_production.map(folded));
  return { type: 'rows', columns: ['varchar'], rows: [...names].map((name) => [name]) };
}

/** The source of each dated snapshot of the run, as rows (upload, source): a newer delivery replaces older ones of its own source only (R12.3). */
function datedUploads({ landings }: Pick<RunInputs, 'landings'>): RowsLiteral {
  const dated = landings.filter((landing) => landing.delivered_on !== null);
  const rows = dated.flatMap(({ landing, sources }) => sources.map((source) => [landing, source]));
  return { type: 'rows', columns: ['varchar', 'varchar'], rows };
}

/** One table a feed with a partition for each landed file that the run's inputs name. */
export function inputTables({ landings }: Pick<RunInputs, 'landings'>): InputTable[] {
  return FEED_NAMES.map((feed) => ({
    name: feed,
    columns: landedColumns(feed),
    partitions: landings
      .filter((landing) => landing.feed === feed)
      .map(({ landing }) => ({ upload: landing, key: keys.landed(feed, landing) })),
  }));
}
