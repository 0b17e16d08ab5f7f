import * as z from 'zod';
import { InvalidInputError, PipelineError } from '../../domain/errors.ts';
import { keys } from '../../domain/keys.ts';
import type { Month } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import { damaged } from '../../run/revisions/damage.ts';
import type { Report } from '../../run/revisions/newest-report.ts';
import { type CsvRow, openPublication, type Publication } from '../../run/revisions/published-files.ts';
import { requireReport } from '../month/require-report.ts';
import {
  type ChargedRow,
  type CostRow,
  chargedRow,
  costRow,
  type LineRow,
  lineRow,
  type SeatCostRow,
  seatCostRow,
  type WeightRow,
  weightRow,
} from './frozen-rows.ts';
import { readTiers, type UnitTiers } from './frozen-tiers.ts';
import { readUsage, type UnitUsage } from './frozen-usage.ts';

/** The frozen files from which a month's figures are redone, each held against its publication. */
export interface FrozenMonth {
  readonly run: Run;
  /** `published`, `held`, or who released it and why. */
  readonly stands: string;
  /** The estate's. */
  readonly currency: string;
  readonly charges: readonly ChargedRow[];
  readonly costs: readonly CostRow[];
  readonly lines: readonly LineRow[];
  readonly weights: readonly WeightRow[];
  /** Null where whoever asks may not read who holds what (R13.1). */
  readonly seats: readonly SeatCostRow[] | null;
  /** What the unit that is asked about uses of metered lines; null where that may not be read, and for nobody. */
  readonly usage: UnitUsage | null;
  /** What the use of the unit that is asked about justifies; null where that may not be read. */
  readonly tiers: UnitTiers | null;
}

/** What is read of a month: `estate/seats.csv` names people. */
export interface Reading {
  readonly period: Month;
  readonly withSeats: boolean;
  /** The unit that is asked about; null for what belongs to nobody. */
  readonly unitId: string | null;
}

/**
 * Reads the newest revision of a month that has a report, the one that the month's page shows.
 * @throws InvalidInputError where none has, or where it was written before such files were kept.
 */
export async function readFrozenMonth(store: Store, { period, withSeats, unitId }: Reading): Promise<FrozenMonth> {
  const report = await requireReport(store, period);
  const { published } = report;
  const run: Run = { period, revision: published.revision, id: published.run };
  const publication = openPublication(store, published);
  const read = <Row>(key: string, parse: (row: CsvRow) => Row) => rowsOf(publication, key, parse);
  const finance = (file: string) => keys.financeFile(run, file);
  const charges = await read(finance('chargeback.csv'), chargedRow);
  const currency = charges[0]?.currency ?? '';
  return {
    ...{ run, stands: standsWords(report), currency, charges },
    costs: await read(finance('line-costs.csv'), costRow),
    lines: await read(finance('lines.csv'), lineRow(currency)),
    weights: await read(finance('weights.csv'), weightRow),
    seats: withSeats ? await read(keys.estateFile(run, 'seats.csv'), seatCostRow(currency)) : null,
    usage: withSeats && unitId !== null ? await readUsage(store, publication, run, { unitId, currency }) : null,
    tiers: withSeats ? await readTiers(publication, run, unitId) : null,
  };
}

async function rowsOf<Row>(publication: Publication, key: string, parse: (row: CsvRow) => Row): Promise<Row[]> {
  if (!publication.has(key)) {
    throw new InvalidInputError(
      `${key} is not there: this revision was written before it was kept, so its figures cannot be redone from its files; run the month again, its next revision has them`,
    );
  }
  const rows = await publication.rows(key);
  return rows.map((row, i) => parsed(key, i + 1, () => parse(row)));
}

function parsed<Row>(key: string, record: number, parse: () => Row): Row {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof z.ZodError || error instanceof PipelineError)) throw error;
    const why = error instanceof z.ZodError ? error.issues[0]?.message : error.message;
    throw damaged(key, `is damaged (record ${record}: ${why})`, { cause: error });
  }
}

function standsWords({ isHeld, published: { released } }: Report): string {
  if (isHeld) return 'held';
  return released ? `released by ${released.by}: ${released.why}` : 'published';
}
