import { type MinorUnits, magnitude, parseAmount, statedAmount, sum } from '../../domain/money/money.ts';
import type { Delivery } from '../../run/revisions/publication.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';
import type { Settings } from '../../settings.ts';
import type { UnitRows } from './told.ts';

/** How a unit's figures stand against what its head was told last. */
export type Change = 'first' | 'same' | 'minor' | 'changed';

/** What became of a unit in this revision. */
export interface UnitOutcome {
  readonly unitId: string;
  readonly change: Change;
  readonly delivery: Delivery;
}

/** Columns that change when a draft becomes final, or when another month is restated, and this month's bill does not. */
const NO_FIGURES = new Set(['status', 'invoice_ids', 'previous_amount', 'explanation']);

/**
 * `minor` is not told to the head: money below `publish.min_correction` on every line and in the total, or names only
 * (reports 2.2). A seat that came, went or is judged differently is told whatever it costs.
 */
export function changeOf(told: UnitRows, now: UnitRows, settings: Settings): Exclude<Change, 'first'> {
  if (sameFigures(told.charges, now.charges) && JSON.stringify(told.seats) === JSON.stringify(now.seats)) return 'same';
  return isMaterial(told, now, minimumOf(settings), settings.currency) ? 'changed' : 'minor';
}

/** Whether rows of `chargeback.csv` say the same bill. */
export function sameFigures(before: readonly CsvRow[], now: readonly CsvRow[]): boolean {
  return figuresOf(before) === figuresOf(now);
}

function figuresOf(rows: readonly CsvRow[]): string {
  return JSON.stringify(rows, (name, cell) => (NO_FIGURES.has(name) ? undefined : cell));
}

/** The smallest change that a head is mailed, in the estate's currency. */
export function minimumOf({ currency, publish }: Pick<Settings, 'currency' | 'publish'>): MinorUnits {
  return statedAmount(publish.min_correction, currency);
}

function isMaterial(before: UnitRows, now: UnitRows, minimum: MinorUnits, currency: string): boolean {
  const charges = [...before.charges, ...now.charges];
  if (charges.some((row) => row.currency !== currency)) return true;
  if (seatsOf(before) !== seatsOf(now)) return true;
  const moved = (of: (row: CsvRow) => boolean, column: string) => {
    const amount = amountOf(now.charges.filter(of), column) - amountOf(before.charges.filter(of), column);
    return amount !== 0n && magnitude(amount) >= minimum;
  };
  const lines = [...new Set(charges.map(nameOf))];
  return ['amount', 'idle_amount'].some(
    (column) => moved(() => true, column) || lines.some((line) => moved((row) => nameOf(row) === line, column)),
  );
}

/** Which seats there are and how each is judged, whatever its person is called. */
function seatsOf({ seats }: UnitRows): string {
  return JSON.stringify(seats.map((s) => [s.line_id, s.platform, s.account_id, s.state, s.disposition]));
}

/** A row of the chargeback by what it is of. */
export function nameOf(row: CsvRow): string {
  return JSON.stringify([row.line_id, row.charge_type]);
}

/** The sum of a column of rows of `chargeback.csv`. */
export function amountOf(rows: readonly CsvRow[], column = 'amount'): MinorUnits {
  return sum(rows.map((row) => parseAmount(row[column] ?? '', row.currency ?? '')));
}
