import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChargeType } from '../../../lambdas/domain/figures.ts';
import type { ComparedSeat } from '../../../lambdas/domain/memory/compared-seats.ts';
import { type ComparedCharge, type ComparedMonth, movements } from '../../../lambdas/domain/memory/movements.ts';
import { allocate, sum } from '../../../lambdas/domain/money/money.ts';

const same = (unitId: string | null) => unitId;

const charge = (unitId: string | null, lineId: string, amount: bigint, held: number | null = null): ComparedCharge => ({
  ...{ unitId, lineId, amount, held },
  chargeType: unitId === null ? 'unattributed' : 'used',
});

const seat = (unitId: string | null, person: string, lineId = 'FUL'): ComparedSeat => ({
  ...{ unitId, lineId, platform: 'sn', seatType: 'fulfiller', accountId: `a-${person}`, personId: person },
  ...{ state: 'active', monthlyCost: 1n },
});

/** `unit line cause: seats amount`, as the file has them. */
function said(now: Partial<ComparedMonth>, before: Partial<ComparedMonth>, answering = same): string[] {
  const whole = (month: Partial<ComparedMonth>) => ({ charges: [], seats: [], ...month });
  return movements(whole(now), whole(before), answering).map(({ unitId, lineId, cause, seats, amount }) =>
    [unitId ?? 'nobody', lineId || '-', cause, ...(seats === null ? [] : [seats]), amount].join(' '),
  );
}

describe('what changed (R7.6)', () => {
  it('tells seats that came, moved and went from their price: the worked example', () => {
    const before = {
      charges: [charge('OPS', 'FUL', 3_000n, 3), charge('FIN', 'FUL', 1_000n, 1)],
      seats: [seat('OPS', 'ann'), seat('OPS', 'bob'), seat('OPS', 'cai'), seat('FIN', 'dot')],
    };
    const now = {
      charges: [charge('OPS', 'FUL', 4_800n, 4), charge('FIN', 'FUL', 1_200n, 1)],
      seats: [seat('OPS', 'ann'), seat('OPS', 'bob'), seat('OPS', 'new'), seat('OPS', 'dot'), seat('FIN', 'cai')],
    };
    expect(said(now, before)).toEqual(['FIN FUL price 200', 'OPS FUL price 800', 'OPS FUL seats 1 1000']);
  });

  it.each([
    { why: 'came to it', now: 'OPS', was: 'FIN', says: ['FIN FUL moved -1 -1000', 'OPS FUL moved 1 1000'] },
    { why: 'came from nobody', now: 'OPS', was: null, says: ['nobody FUL moved -1 -1000', 'OPS FUL moved 1 1000'] },
  ])('a seat that $why moved, and is not a new one', ({ now, was, says }) => {
    expect(
      said(
        { charges: [charge(now, 'FUL', 1_000n, 1)], seats: [seat(now, 'ann')] },
        { charges: [charge(was, 'FUL', 1_000n, 1)], seats: [seat(was, 'ann')] },
      ),
    ).toEqual(says);
  });

  it('takes the price of now where the unit held no seat then', () => {
    const before = { charges: [charge('FIN', 'FUL', 1_000n, 1)], seats: [seat('FIN', 'ann')] };
    const now = {
      charges: [charge('FIN', 'FUL', 1_000n, 1), charge('OPS', 'FUL', 2_001n, 2)],
      seats: [seat('FIN', 'ann'), seat('OPS', 'bob'), seat('OPS', 'cai')],
    };
    expect(said(now, before)).toEqual(['OPS FUL seats 2 2001']);
  });

  it('gives a line that is charged in one of the months only its whole amount', () => {
    const before = { charges: [charge('OPS', 'OLD', 700n), charge('OPS', 'BOTH', 100n)] };
    const now = { charges: [charge('OPS', 'NEW', 900n), charge('OPS', 'BOTH', 100n)] };
    expect(said(now, before)).toEqual(['OPS NEW line 900', 'OPS OLD line -700']);
  });

  it.each([
    { why: 'dearer', was: [3_000n, 1_000n], now: [3_300n, 1_100n], says: ['FIN EVE price 100', 'OPS EVE price 300'] },
    { why: 'more use', was: [2_000n, 2_000n], now: [3_000n, 1_000n], says: ['FIN EVE use -1000', 'OPS EVE use 1000'] },
    { why: 'a line that cost nothing', was: [0n, 0n], now: [5n, 5n], says: ['FIN EVE use 5', 'OPS EVE use 5'] },
    {
      why: 'a credit then',
      was: [-300n, 100n],
      now: [300n, -100n],
      says: ['FIN EVE price -200', 'OPS EVE price 600'],
    },
  ])('parts a shared product into price and use: $why', ({ was, now, says }) => {
    const charges = ([ops, fin]: readonly bigint[]) => [
      charge('OPS', 'EVE', ops ?? 0n),
      charge('FIN', 'EVE', fin ?? 0n),
    ];
    expect(said({ charges: charges(now) }, { charges: charges(was) })).toEqual(says);
  });

  it('counts a unit closed since for its successor', () => {
    const before = { charges: [charge('YARD', 'EVE', 300n), charge('OPS', 'EVE', 200n)] };
    const now = { charges: [charge('OPS', 'EVE', 500n)] };
    expect(said(now, before, (unit) => (unit === 'YARD' ? 'OPS' : unit))).toEqual([]);
  });

  it('adds up corrections over all lines, and keeps them out of the other causes', () => {
    const correction = (unitId: string, lineId: string, amount: bigint) => {
      return { ...charge(unitId, lineId, amount), chargeType: 'correction' as ChargeType };
    };
    const before = { charges: [charge('OPS', 'A', 10n), correction('OPS', 'A', 4n)] };
    const now = { charges: [charge('OPS', 'A', 10n), correction('OPS', 'A', 3n), correction('OPS', 'B', -9n)] };
    expect(said(now, before)).toEqual(['OPS - correction -10']);
  });

  it('adds up to the change of every unit, whatever happens between three months', () => {
    const units = ['FIN', 'HR', 'OPS', null] as const;
    const people = Array.from({ length: 12 }, (_, i) => `p${i}`);
    const month = fc
      .record({
        homes: fc.array(fc.option(fc.constantFrom(...units), { nil: undefined }), { minLength: 12, maxLength: 12 }),
        cost: fc.bigInt(-5_000n, 50_000n),
        other: fc.record({ EVE: fc.option(fc.bigInt(-900n, 9_000n)), ADD: fc.option(fc.bigInt(0n, 9_000n)) }),
        weights: fc.array(fc.bigInt(0n, 9n), { minLength: 3, maxLength: 3 }),
      })
      .map(({ homes, cost, other, weights }): ComparedMonth => {
        const seats = people.flatMap((p, i) => (homes[i] === undefined ? [] : [seat(homes[i] ?? null, p)]));
        const holders = units.filter((unit) => seats.some((s) => s.unitId === unit));
        const heldBy = (unit: string | null) => seats.filter((s) => s.unitId === unit).length;
        const shares = holders.map((unit) => ({ key: unit ?? '~', weight: BigInt(heldBy(unit)) }));
        const used = shares.length > 0 ? allocate(cost, shares) : new Map();
        const shared = Object.entries(other).flatMap(([lineId, amount]) => {
          const taking = weights.map((weight, i) => ({ key: units[i] as string, weight }));
          if (amount === null || !weights.some((w) => w > 0n)) return [];
          return [...allocate(amount, taking)].map(([unit, part]) => charge(unit, lineId, part));
        });
        return {
          charges: [...holders.map((u) => charge(u, 'FUL', used.get(u ?? '~') ?? 0n, heldBy(u))), ...shared],
          seats,
        };
      });
    const totalOf = ({ charges }: ComparedMonth, unit: string | null) =>
      sum(charges.filter((row) => row.unitId === unit).map((row) => row.amount));
    fc.assert(
      fc.property(month, month, month, (...months) => {
        for (const [before, now] of [[months[0], months[1]] as const, [months[1], months[2]] as const]) {
          const found = movements(now, before, same);
          for (const unit of units) {
            const moved = sum(found.filter((m) => m.unitId === unit).map((m) => m.amount));
            expect(moved).toBe(totalOf(now, unit) - totalOf(before, unit));
          }
          const seats = found.filter(({ seats: n }) => n !== null).reduce((n, m) => n + (m.seats ?? 0), 0);
          const isKept = found.every((m) => m.cause !== 'line' || m.lineId !== 'FUL');
          if (isKept) expect(seats).toBe(now.seats.length - before.seats.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
