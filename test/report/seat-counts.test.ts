import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChargeRow, type SeatRow, STATES, type State } from '../../lambdas/domain/figures.ts';
import { totalsOf } from '../../lambdas/report/files/totals.ts';
import { countSeats, heldWords } from '../../lambdas/report/unit/seat-counts.ts';
import { exampleFigures } from '../../templates/examples/figures.ts';

const [example] = exampleFigures.seats as [SeatRow];
const [row] = exampleFigures.charges as [ChargeRow];
const facts = exampleFigures.lines[0];
if (!facts) throw new Error('no line');

/** A seat on each of the lines, with the state that it has there. */
const seat = (accountId: string, states: Readonly<Record<string, State>>): SeatRow[] =>
  Object.entries(states).map(([lineId, state]) => ({ ...example, accountId, lineId, state, monthlyCost: 1_000n }));

const lines = new Map(['A', 'B'].map((lineId) => [lineId, { ...facts, lineId, seatPool: 'one' }]));
const nobodys = (lineId: string, quantity: bigint) =>
  ({ ...row, lineId, chargeType: 'unassigned', quantity, held: null, amount: 500n, idleAmount: 500n }) as const;

describe('a seat of a pool that several lines share counts once (R4.1)', () => {
  const seats = [
    ...seat('ann', { A: 'dormant', B: 'dormant' }),
    ...seat('bob', { A: 'active', B: 'active' }),
    ...seat('cai', { A: 'login_only', B: 'login_only' }),
    ...seat('ann', { C: 'never_used' }).map((s) => ({ ...s, platform: 'elsewhere' })),
  ];

  it('wherever seats are added up; the money of its lines is added', () => {
    const charges = ['A', 'B'].map((lineId) => ({ ...row, lineId, amount: 3_000n, idleAmount: 1_000n }));
    const totals = totalsOf({ charges: [...charges, nobodys('A', 4n), nobodys('B', 4n)], seats }, lines);
    expect(totals).toMatchObject({ amount: 7_000n, idle: 3_000n, unassignedSeats: 4n, unassignedMoney: 1_000n });
    expect(totals.seats).toMatchObject({ held: 4, used: 1, idle: 2, cheaper: 1, cheaperMoney: 2_000n });
  });

  it('is protected where an exception names one of its lines: idle is idle on every line (R7.2)', () => {
    const counts = countSeats(seat('dee', { A: 'excepted', B: 'dormant' }));
    expect(counts).toMatchObject({ held: 1, idle: 0, protected: 1, partlyIdle: 1, partlyIdleMoney: 1_000n });
  });
});

describe('heldWords (reports 2.2, item 3; A7)', () => {
  it.each([
    { states: { active: 2 }, words: '2 seats held: 2 used.' },
    { states: { never_used: 1 }, words: '1 seat held: 0 used, 1 idle.' },
    {
      states: { active: 36, dormant: 9, leaver: 2, login_only: 1, new: 1, excepted: 2, unknown: 7 },
      words:
        '58 seats held: 36 used, 11 idle, 1 could be a cheaper kind, 3 protected (2 excepted, 1 new), 7 not judged.',
    },
    { states: {}, words: '' },
  ])('$words', ({ states, words }) => {
    const seats = Object.entries(states).flatMap(([state, n]) =>
      Array.from({ length: n }, (_, i) => seat(`${state}${i}`, { A: state as State })).flat(),
    );
    expect(heldWords(countSeats(seats))).toBe(words);
  });

  it('adds up whatever the states are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...STATES), fc.constantFrom(...STATES)), { maxLength: 40 }),
        (all) => {
          const counts = countSeats(all.flatMap(([A, B], i) => seat(`a${i}`, { A, B })));
          const { held, used, idle, cheaper, protected: kept, notJudged } = counts;
          expect([held, used + idle + cheaper + kept + notJudged]).toEqual([all.length, all.length]);
          const [first, ...parts] = heldWords(counts)
            .replace(/\([^)]*\)/g, '')
            .match(/[0-9]+/g) ?? ['0'];
          expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBe(Number(first));
        },
      ),
    );
  });
});
