import type { MonthFigures } from '../month-figures.ts';
import { pooledSeats } from '../seats/pooled-seats.ts';
import { groupBy } from '../text/group-by.ts';
import { textKey } from '../text/text-key.ts';
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
  const held = groupBy(seats, (seat) => textKey(seat.unitId, seat.lineId));
  const costs = new Map([...held].map(([key, own]) => [key, sum(own.map((seat) => seat.monthlyCost))]));
  return charges
    .filter((row) => row.held !== null && row.amount !== (costs.get(textKey(row.unitId, row.lineId)) ?? 0n))
    .map(
      ({ lineId, unitId }) => `line ${lineId}: the seats of ${unitId ?? 'nobody'} do not cost what is charged for them`,
    );
}

function repeatedSeats({ seats }: Checked): string[] {
  return [...groupBy(seats, (seat) => seat.lineId)].flatMap(([lineId, own]) =>
    pooledSeats(own)
      .filter(({ rows }) => rows.length > 1)
      .map(({ platform, accountId }) => `seat ${JSON.stringify([lineId, platform, accountId])} is listed twice`),
  );
}
