import { keys } from '../../domain/keys.ts';
import { type MinorUnits, parseAmount } from '../../domain/money/money.ts';
import type { Draw } from '../../domain/pools/draw-costs.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import { readDraws } from '../../run/figures/draws.ts';
import { readUnitBook } from '../../run/figures/estate.ts';
import type { CsvRow, Publication } from '../../run/revisions/published-files.ts';
import { readStep } from '../../run/steps/step-output.ts';
import { cellsOf } from './frozen-rows.ts';

/** A row of `resources.csv`, as far as it is explained. */
export interface ResourceUseRow {
  readonly lineId: string;
  readonly resourceId: string;
  readonly class: string;
  readonly table: string;
  readonly days: bigint;
  readonly ratio: string;
  readonly units: string;
  readonly findings: string;
  /** Null where the vendor's counts are the weights. */
  readonly monthlyCost: MinorUnits | null;
}

/** A row of `consumption.csv`, without the names of people (R13.1). */
export interface AccountUseRow {
  readonly lineId: string;
  readonly platform: string;
  readonly accountId: string;
  readonly meter: string;
  readonly attribution: string;
  readonly units: bigint;
  readonly monthlyCost: MinorUnits;
}

/** What a unit uses of metered lines. */
export interface UnitUsage {
  readonly resources: readonly ResourceUseRow[];
  readonly accounts: readonly AccountUseRow[];
  /** The observed days behind the resources of a line; null where no list tells them. */
  readonly observedDays: (lineId: string) => number | null;
  /** What each account did, while the run's tables are kept; they expire with what was dropped (R13.3). */
  readonly draws: readonly Draw[];
}

/** Reads the frozen lists of a unit; none where it uses no metered line. */
export async function readUsage(
  store: Store,
  publication: Publication,
  run: Run,
  { unitId, currency }: { readonly unitId: string; readonly currency: string },
): Promise<UnitUsage> {
  const rowsOf = async (key: string) => (publication.has(key) ? publication.rows(key) : []);
  const ofUnit = (file: string) => rowsOf(keys.unitFile(run, unitId, file));
  const table = await rowsOf(keys.estateFile(run, 'subscription-units.csv'));
  const draws = await readDrawsOf(store, run);
  return {
    resources: (await ofUnit('resources.csv')).map((row) => resourceUse(row, currency)),
    accounts: (await ofUnit('consumption.csv')).map((row) => accountUse(row, currency)),
    observedDays: (lineId) => observedDays(table, lineId),
    draws: draws.filter((draw) => draw.unitId === unitId),
  };
}

function resourceUse(row: CsvRow, currency: string): ResourceUseRow {
  const cell = cellsOf(row);
  return {
    lineId: cell('line_id'),
    resourceId: cell('resource_id'),
    class: cell('class'),
    table: cell('table'),
    days: BigInt(cell('counted_days')),
    ratio: cell('ratio'),
    units: cell('units'),
    findings: cell('findings'),
    monthlyCost: cell('monthly_cost') === '' ? null : parseAmount(cell('monthly_cost'), currency),
  };
}

function accountUse(row: CsvRow, currency: string): AccountUseRow {
  const cell = cellsOf(row);
  return {
    lineId: cell('line_id'),
    platform: cell('platform'),
    accountId: cell('account_id'),
    meter: cell('meter'),
    attribution: cell('attribution'),
    units: BigInt(cell('units')),
    monthlyCost: parseAmount(cell('monthly_cost'), currency),
  };
}

/** The days over which resources are averaged: those of the sources, whatever decides the total. */
function observedDays(table: readonly CsvRow[], lineId: string): number | null {
  const total = table.find((row) => row.line_ids?.split('+').includes(lineId));
  const isOfLine = (row: CsvRow) =>
    row.platform === total?.platform && row.product === total?.product && row.cap_on === total?.cap_on;
  const days = table.find((row) => isOfLine(row) && row.source !== '')?.observed_days;
  return total && days ? Number(days) : null;
}

async function readDrawsOf(store: Store, run: Run): Promise<Draw[]> {
  const normalised = await readStep(store, run, 'normalise');
  const attributed = await readStep(store, run, 'attribute');
  if (!normalised || !attributed) return [];
  const files = [...(attributed.tables.attributed_draws ?? []), ...(normalised.tables.normalised_units ?? [])];
  for (const { key } of files) if (!(await store.read(key))) return [];
  return readDraws(store, attributed, await readUnitBook(store, run, normalised));
}
