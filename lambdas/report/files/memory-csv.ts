import { type LedgerEntry, valueToDate } from '../../domain/memory/ledger.ts';
import type { Movement } from '../../domain/memory/movements.ts';
import type { PricedLine } from '../../domain/memory/priced-lines.ts';
import { againstBudget, type UnitMonth } from '../../domain/memory/six-months.ts';
import { formatAmount, type MinorUnits, sum } from '../../domain/money/money.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { key, number, text, writeCsv } from '../../run/store/csv.ts';

/** The files by which later months remember this one (feeds 4). */

/** `finance/movements.csv`: why each unit pays more or less than the month before (R7.6). */
export function movementsCsv(rows: readonly Movement[], currency: string): string {
  return writeCsv<Movement>(
    [
      key('unit_id', (r) => r.unitId),
      key('line_id', (r) => r.lineId),
      key('cause', (r) => r.cause),
      number('seats', (r) => (r.cause === 'moved' || r.cause === 'seats' ? r.seats : null)),
      number('amount', (r) => formatAmount(r.amount, currency)),
      text('currency', () => currency),
    ],
    rows,
  );
}

/** `finance/six-months.csv`: each unit in this month and the five before, as each month published it. */
export function sixMonthsCsv(rows: readonly UnitMonth[]): string {
  const amount = (of: (row: UnitMonth) => MinorUnits | null) => (row: UnitMonth) => {
    const value = of(row);
    return value === null ? null : formatAmount(value, row.currency);
  };
  return writeCsv<UnitMonth>(
    [
      key('unit_id', (r) => r.unitId),
      key('period', (r) => r.period),
      number(
        'amount',
        amount((r) => r.amount),
      ),
      number(
        'idle_amount',
        amount((r) => r.idleAmount),
      ),
      number(
        'budget',
        amount((r) => r.budget),
      ),
      number('against_budget', amount(againstBudget)),
      text('currency', (r) => r.currency),
    ],
    rows,
  );
}

/** `finance/lines.csv`: each charged line with what the savings ledger compares (R7.4). */
export function linesCsv(rows: readonly PricedLine[], estateCurrency: string): string {
  return writeCsv<PricedLine>(
    [
      key('line_id', (r) => r.lineId),
      text('metric', (r) => r.metric),
      text('platform', (r) => r.platform),
      text('seat_type', (r) => r.seatType),
      number('quantity', (r) => r.quantity),
      number('annual_amount', (r) => (r.annualAmount === null ? null : formatAmount(r.annualAmount, r.currency))),
      text('currency', (r) => r.currency),
      number('cost', (r) => formatAmount(r.cost, r.costCurrency)),
      text('cost_currency', (r) => r.costCurrency),
      number('estate_cost', (r) => formatAmount(r.estateCost, estateCurrency)),
    ],
    rows,
  );
}

/** Entries of the ledger that only differ in their seats. */
interface LedgerRow {
  readonly entry: LedgerEntry;
  readonly unitId: string | null;
  readonly lineIds: string;
  /** Null of savings, which are not about seats. */
  readonly seats: number | null;
  readonly monthlyValue: MinorUnits;
  readonly valueToDate: MinorUnits;
}

/** `finance/savings.csv`: the savings ledger (R7.4), by month, kind, unit and line. */
export function savingsCsv(ledger: readonly LedgerEntry[]): string {
  return writeCsv<LedgerRow>(
    [
      key('month', (r) => r.entry.month),
      key('kind', (r) => r.entry.kind),
      key('unit_id', (r) => r.unitId),
      key('line_id', (r) => r.lineIds),
      key('reversed_in', (r) => r.entry.reversedIn),
      number('seats', (r) => r.seats),
      number('monthly_value', (r) => formatAmount(r.monthlyValue, r.entry.currency)),
      number('months', (r) => r.entry.months),
      number('value_to_date', (r) => formatAmount(r.valueToDate, r.entry.currency)),
      text('currency', (r) => r.entry.currency),
    ],
    ledgerRows(ledger),
  );
}

function ledgerRows(ledger: readonly LedgerEntry[]): LedgerRow[] {
  const alike = groupBy(ledger, (entry) =>
    JSON.stringify([entry.month, placeOf(entry), entry.reversedIn, entry.months, entry.currency]),
  );
  return [...alike.values()].map((entries) => {
    const entry = entries[0] as LedgerEntry;
    return {
      entry,
      ...placeOf(entry),
      seats: entry.kind === 'handed_back' ? entries.length : null,
      monthlyValue: sum(entries.map(({ monthlyValue }) => monthlyValue)),
      valueToDate: sum(entries.map(valueToDate)),
    };
  });
}

function placeOf(entry: LedgerEntry) {
  const { kind } = entry;
  if (entry.kind === 'handed_back') return { kind, unitId: entry.seat.unitId, lineIds: entry.seat.lineId };
  return { kind, unitId: null, lineIds: entry.lineIds };
}
