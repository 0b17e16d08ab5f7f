import { describe, expect, it } from 'vitest';
import type { State } from '../../lambdas/domain/figures.ts';
import { type IsoDate, parseMonth } from '../../lambdas/domain/month.ts';
import { decide, type PoolSeat } from '../../lambdas/domain/seats/dispositions.ts';

const OCTOBER = parseMonth('2026-10');
const OLD = '2024-02-01' as IsoDate;
const NEW = '2026-10-05' as IsoDate;

const seat = (accountId: string, unitId: string | null, state: State, assignedOn: IsoDate | null = OLD): PoolSeat => ({
  accountId,
  unitId,
  state,
  assignedOn,
});

/** `account: disposition>taker` of every decision that is one. */
function decisions(rows: readonly PoolSeat[], shortBy: number): string[] {
  return [...decide(rows, shortBy, OCTOBER)]
    .filter(([, { disposition }]) => disposition !== null)
    .map(([row, { disposition, neededBy }]) => `${row.accountId} ${disposition}${neededBy ? ` for ${neededBy}` : ''}`)
    .sort();
}

const fresh = (unit: string, count: number) =>
  Array.from({ length: count }, (_, i) => seat(`${unit}-new${i}`, unit, 'active', NEW));

describe('what to do with a seat (R7.2)', () => {
  it.each([
    {
      why: 'a pool with seats enough gives nothing to anybody',
      rows: [seat('a', 'OPS', 'dormant'), seat('b', 'OPS', 'login_only'), ...fresh('FIN', 2)],
      shortBy: 0,
      says: ['a reclaim', 'b reclassify'],
    },
    {
      why: 'at most A − Q seats are spoken for, the unit with most fresh seats first',
      rows: [seat('a', 'OPS', 'dormant'), seat('b', 'OPS', 'dormant'), ...fresh('FIN', 2), ...fresh('HR', 1)],
      shortBy: 1,
      says: ['a reallocate for FIN', 'b reclaim'],
    },
    {
      why: 'a taker uses its own idle seats first',
      rows: [seat('a', 'FIN', 'dormant'), seat('b', 'OPS', 'dormant'), ...fresh('FIN', 1)],
      shortBy: 1,
      says: ['a reallocate for FIN', 'b reclaim'],
    },
    {
      why: 'what it still needs comes from the unit with most idle seats',
      rows: [seat('a', 'OPS', 'dormant'), seat('b', 'LAW', 'dormant'), seat('c', 'LAW', 'dormant'), ...fresh('FIN', 2)],
      shortBy: 2,
      says: ['a reclaim', 'b reallocate for FIN', 'c reallocate for FIN'],
    },
    {
      why: 'a giver is drained before the next, among equals by id, nobody last',
      rows: [seat('a', null, 'dormant'), seat('b', 'OPS', 'dormant'), seat('c', 'LAW', 'dormant'), ...fresh('FIN', 2)],
      shortBy: 2,
      says: ['a reclaim', 'b reallocate for FIN', 'c reallocate for FIN'],
    },
    {
      why: 'leavers are given first, then never used, then dormant, smaller account ids first',
      rows: [
        seat('a', 'OPS', 'dormant'),
        seat('b', 'OPS', 'never_used'),
        seat('d', 'OPS', 'leaver'),
        seat('c', 'OPS', 'leaver'),
        ...fresh('FIN', 3),
      ],
      shortBy: 3,
      says: ['a reclaim', 'b reallocate for FIN', 'c reallocate for FIN', 'd reallocate for FIN'],
    },
    {
      why: 'seats of nobody take nothing',
      rows: [seat('a', 'OPS', 'dormant'), seat('b', null, 'active', NEW)],
      shortBy: 1,
      says: ['a reclaim'],
    },
    {
      why: 'a seat assigned a day before the period takes nothing',
      rows: [seat('a', 'OPS', 'dormant'), seat('b', 'FIN', 'active', '2026-09-30' as IsoDate)],
      shortBy: 1,
      says: ['a reclaim'],
    },
  ])('$why', ({ rows, shortBy, says }) => {
    expect(decisions(rows, shortBy)).toEqual(says);
  });

  it('gives no seat that one line of the pool protects', () => {
    const rows = [seat('a', 'OPS', 'dormant'), seat('a', 'OPS', 'excepted'), ...fresh('FIN', 1)];
    expect(decisions(rows, 1)).toEqual(['a reclaim']);
  });
});
