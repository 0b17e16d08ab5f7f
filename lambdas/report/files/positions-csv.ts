import type { LineFacts, SeatRow } from '../../domain/figures.ts';
import { formatAmount } from '../../domain/money/money.ts';
import { asOf } from '../../domain/month.ts';
import type { MonthFigures } from '../../domain/month-figures.ts';
import { windowOf } from '../../domain/seats/coverage.ts';
import { type PooledSeat, pooledSeats } from '../../domain/seats/pooled-seats.ts';
import { isReclaimable } from '../../domain/seats/states.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { key, number, text, writeCsv } from '../../run/store/csv.ts';
import type { Settings } from '../../settings.ts';
import { isMetered } from './metered.ts';

/** Vendors count who has logged in within a year (R4.2). */
const VENDOR_DAYS = 365;

interface Position {
  readonly line: LineFacts;
  /** The seats of the line's pool, each once; undefined where the line has no seats. */
  readonly seats: readonly PooledSeat[] | undefined;
}

/**
 * `estate/positions.csv`: what was bought and what is held, used and idle, line by line; seats are those of the pool. Lines
 * of subscription units and of consumption have lists of their own.
 */
export function positionsCsv({ period, lines, seats }: MonthFigures, { sensitivity_days }: Settings): string {
  const poolOf = new Map(lines.map(({ lineId, seatPool }) => [lineId, seatPool]));
  const byPool = groupBy(seats, ({ lineId }) => poolOf.get(lineId) ?? lineId);
  const year = windowOf(VENDOR_DAYS, asOf(period)).from;
  const [shorter, longer] = sensitivity_days;
  const positions = lines
    .filter((line) => !isMetered(line))
    .map((line) => ({
      line,
      seats: line.seatPool === null ? undefined : pooledSeats(byPool.get(line.seatPool) ?? []),
    }));
  const counted = (of: (seat: PooledSeat) => boolean) => (r: Position) => r.seats?.filter(of).length ?? null;
  return writeCsv<Position>(
    [
      key('line_id', (r) => r.line.lineId),
      text('product', (r) => r.line.product),
      number('purchased', (r) => r.line.quantity),
      number('billable', (r) => r.line.billable),
      number(
        'vendor_count',
        counted(({ rows }) => hasLoggedInSince(rows, year)),
      ),
      number(
        'active',
        counted(({ state }) => state === 'active'),
      ),
      number(
        `reclaimable_${shorter}`,
        counted(({ rows }) => isIdleIn(rows, 0)),
      ),
      number(
        'reclaimable',
        counted(({ state }) => isReclaimable(state)),
      ),
      number(
        `reclaimable_${longer}`,
        counted(({ rows }) => isIdleIn(rows, 1)),
      ),
      number('exposure', (r) => (r.line.billable === null ? null : r.line.exposure)),
      number('exposure_amount', (r) =>
        r.line.exposureAmount === null ? null : formatAmount(r.line.exposureAmount, r.line.currency),
      ),
      text('currency', (r) => r.line.currency),
      text('reducible_from', (r) => r.line.reducibleFrom),
      text('ends_on', (r) => r.line.endsOn),
    ],
    positions,
  );
}

function hasLoggedInSince(rows: readonly SeatRow[], day: string): boolean {
  return rows.some(({ lastLoginOn }) => lastLoginOn !== null && lastLoginOn >= day);
}

/** Idle on every line of the pool (R7.2) under one of the two windows beside the estate's (R4.3). */
function isIdleIn(rows: readonly SeatRow[], window: 0 | 1): boolean {
  return rows.every((row) => isReclaimable(row.sensitivity[window]));
}
