import type { MonthFigures } from '../month-figures.ts';
import { groupBy } from '../text/group-by.ts';
import { sum } from './money.ts';

type Checked = Pick<MonthFigures, 'charges' | 'seats' | 'tieOut'>;

/**
 * What a month may never be published with (faults 5), as sentences: a line whose parts are not its total (I1), seats
 * whose costs are not their unit's charge (I5), a seat that is listed twice (I8). Each of them would be a bug.
 */
export function brokenInvariants(figures: Checked): string[] {
  return [...untiedLines(figures), ...unevenSeats(figures), ...repeatedSeats(figures)];
}

function untiedLines({ tieOut }: Checked): string[] {
  return tieOut
    .filter(({ difference }) => difference !== 0n)
    .map(({ lineId, currency, difference }) => `line ${lineId}: ${difference} minor units of ${currency} are missing`);
}

function unevenSeats({ charges, seats }: Checked): string[] {
  const costs = new Map(
    [...groupBy(seats, (seat) => keyOf(seat.unitId, seat.lineId))].map(([key, held]) => [
      key,
      sum(held.map((seat) => seat.monthlyCost)),
    ]),
  );
  return charges
    .filter((row) => row.held !== null && row.amount !== (costs.get(keyOf(row.unitId, row.lineId)) ?? 0n))
    .map(
      ({ lineId, unitId }) => `line ${lineId}: the seats of ${unitId ?? 'nobody'} do not cost what is charged for them`,
    );
}

function repeatedSeats({ seats }: Checked): string[] {
  return [...groupBy(seats, (seat) => keyOf(seat.lineId, seat.platform, seat.accountId))]
    .filter(([, same]) => same.length > 1)
    .map(([key]) => `seat ${key} is listed twice`);
}

function keyOf(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}
