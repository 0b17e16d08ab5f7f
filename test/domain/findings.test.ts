import { describe, expect, it } from 'vitest';
import type { ChargeRow, SeatRow, State } from '../../lambdas/domain/figures.ts';
import { statedAmount } from '../../lambdas/domain/money/money.ts';
import { monthFindings } from '../../lambdas/domain/seats/findings.ts';
import { exampleFigures } from '../../templates/examples/figures.ts';

const [example] = exampleFigures.seats as [SeatRow];
const [row] = exampleFigures.charges as [ChargeRow];

const seat = (accountId: string, lineId: string, state: State, monthlyCost = 1_000n): SeatRow => ({
  ...{ ...example, accountId, lineId, state, monthlyCost },
});
const nobodys = (lineId: string, quantity: bigint) =>
  ({ ...row, lineId, chargeType: 'unassigned', quantity, held: null, amount: 500n, idleAmount: 500n }) as const;

describe('findings worth a line (R7.3)', () => {
  it.each([
    { currency: 'EUR', minimum: 600, least: 5_000n, why: 'cents' },
    { currency: 'JPY', minimum: 600, least: 50n, why: 'no decimals' },
    { currency: 'EUR', minimum: 0, least: 0n, why: 'everything' },
  ])(
    '$minimum $currency a year is listed, a cent a month less is only counted: $why',
    ({ currency, minimum, least }) => {
      const seats = [seat('ann', 'A', 'dormant', least), seat('bob', 'B', 'dormant', least - 1n)];
      const given = { seats, charges: [], poolOfLine: (lineId: string) => lineId };
      const { listed, below } = monthFindings(given, statedAmount(minimum, currency));
      expect(listed.map(({ lineId, annual }) => [lineId, annual])).toEqual([['A', least * 12n]]);
      expect(below).toEqual({ findings: 1, seats: 1n, monthly: least - 1n, annual: (least - 1n) * 12n });
    },
  );
});

describe('a seat of a pool that several lines share counts once (R4.1)', () => {
  it('in the sums of findings, which keep a line of their own each', () => {
    const seats = [
      ...['A', 'B'].map((lineId) => seat('ann', lineId, 'dormant')),
      ...['A', 'B'].map((lineId) => seat('bob', lineId, 'active')),
      { ...seat('ann', 'C', 'never_used'), platform: 'elsewhere' },
    ];
    const charges = [nobodys('A', 4n), nobodys('B', 4n)];
    const { listed, totals } = monthFindings({ seats, charges, poolOfLine: () => 'one' }, 0n);
    const ofKind = (kind: string) => listed.filter((finding) => finding.kind === kind).map((finding) => finding.seats);
    expect(ofKind('reclaimable')).toEqual([1n, 1n, 1n]);
    expect(totals.reclaimable).toEqual({ seats: 2n, monthly: 3_000n, annual: 36_000n });
    expect(ofKind('unassigned')).toEqual([4n, 4n]);
    expect(totals.unassigned.seats).toBe(4n);
  });
});
