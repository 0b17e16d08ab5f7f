import { describe, expect, it } from 'vitest';
import type { ChargeType, SeatRow, State } from '../../lambdas/domain/figures.ts';
import { chargeByWeights } from '../../lambdas/domain/money/divide-line.ts';
import type { WeightedTaker } from '../../lambdas/domain/money/weights.ts';
import { findJudged, judgeCharges, namedCharges } from '../../lambdas/domain/seats/judged-charges.ts';
import { chargeRows } from '../../lambdas/report/files/charge-rows.ts';
import { exampleFigures } from '../../templates/examples/figures.ts';
import { line, units } from '../charge/few-lines.ts';

const [example] = exampleFigures.seats as [SeatRow];
const seatsOf = (unitId: string | null, ...states: State[]) =>
  states.map((state): SeatRow => ({ ...example, unitId, lineId: 'L', state, monthlyCost: 100n }));

/** The rows of a line of 10.00 that Finance owns, by charge type. */
function rowsOf(takers: readonly WeightedTaker[], seats: readonly SeatRow[] = []) {
  const total = {
    ...({ lineId: 'L', status: 'final', original: 1000n, originalCurrency: 'EUR', amount: 1000n } as const),
    ...{ fxRate: null, fxDate: null, invoiceIds: ['I'], ownerUnitId: 'FIN' },
  };
  const charges = chargeByWeights(total, { unitOfMeasure: 'seat', decimals: 0, takers });
  const charged = { ...total, charges, purchased: 10n, billable: 10n };
  const perUser = line({ metric: 'per_user', seatType: 'fulfiller' });
  const judged = findJudged(judgeCharges(namedCharges([charged]), seats));
  const context = { judged, units, currency: 'EUR', previous: () => null, chargesOf: () => 0n };
  return chargeRows({ line: perUser, charged, ...context });
}

const taker = (unitId: string | null, chargeType: ChargeType, weight: bigint) => ({ unitId, chargeType, weight });

describe('a row of the chargeback (R6.1)', () => {
  it('counts its seats: active ones are those in use, and what is excepted or unknown is neither that nor idle', () => {
    const seats = seatsOf('OPS', 'active', 'active', 'excepted', 'unknown', 'login_only', 'new', 'dormant', 'leaver');
    const rows = rowsOf([taker('OPS', 'used', 8n)], [...seats, ...seatsOf('FIN', 'active', 'dormant')]);
    expect(rows.map((row) => [row.held, row.active, row.reclaimable, row.idleAmount])).toEqual([[8, 2, 2, 200n]]);
  });

  it('names who answers for what no unit used, and calls what nobody holds or used idle', () => {
    const rows = rowsOf([taker('OPS', 'used', 5n), taker('FIN', 'unassigned', 3n), taker(null, 'unattributed', 2n)]);
    expect(rows.map((row) => [row.chargeType, row.answerableUnit, row.amount, row.idleAmount])).toEqual([
      ['used', null, 500n, 0n],
      ['unassigned', 'FIN', 300n, 300n],
      ['unattributed', 'FIN', 200n, 0n],
    ]);
    expect(rowsOf([])).toMatchObject([
      { chargeType: 'unused', answerableUnit: 'FIN', amount: 1000n, idleAmount: 1000n },
    ]);
  });
});
