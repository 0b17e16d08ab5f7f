import type { SeatRow } from '../../domain/figures.ts';
import { formatAmount } from '../../domain/money/money.ts';
import { type Column, type CsvFile, csvFile, key, number, text, writeCsv } from '../../run/store/csv.ts';
import type { Settings } from '../../settings.ts';

/**
 * `estate/seats.csv`: the seats of all units, and in front those that nobody answers for. Its last column tells later
 * months who a seat is.
 */
export function estateSeatsCsv(
  rows: readonly SeatRow[],
  settings: Pick<Settings, 'currency' | 'sensitivity_days'>,
): CsvFile {
  const unit = key<SeatRow>('unit_id', (r) => r.unitId);
  return csvFile([unit, ...columns(settings), text<SeatRow>('person_id', (r) => r.personId)], rows);
}

/** `units/<unit>/seats.csv`: a row for each line and seat of one unit. The window columns are named after the settings. */
export function seatsCsv(rows: readonly SeatRow[], settings: Pick<Settings, 'currency' | 'sensitivity_days'>): string {
  return writeCsv(columns(settings), rows);
}

function columns({
  currency,
  sensitivity_days: [shorter, longer],
}: Pick<Settings, 'currency' | 'sensitivity_days'>): Column<SeatRow>[] {
  return [
    key('line_id', (r) => r.lineId),
    key('platform', (r) => r.platform),
    key('account_id', (r) => r.accountId),
    text('person', (r) => r.person),
    text('attribution', (r) => r.attribution),
    text('seat_type', (r) => r.seatType),
    text('state', (r) => r.state),
    text(`state_${shorter}`, (r) => r.sensitivity[0]),
    text(`state_${longer}`, (r) => r.sensitivity[1]),
    text('assigned_on', (r) => r.assignedOn),
    text('last_login_on', (r) => r.lastLoginOn),
    text('last_action_on', (r) => r.lastActionOn),
    number('monthly_cost', (r) => formatAmount(r.monthlyCost, currency)),
    text('disposition', (r) => r.disposition),
  ];
}
