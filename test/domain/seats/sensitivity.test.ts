import { describe, expect, it } from 'vitest';
import type { SeatRow, State } from '../../../lambdas/domain/figures.ts';
import { sensitivities } from '../../../lambdas/domain/seats/sensitivity.ts';
import { exampleFigures } from '../../../templates/examples/figures.ts';

const [example] = exampleFigures.seats as [SeatRow];
const seat = (
  accountId: string,
  shorter: State,
  state: State,
  longer: State,
  unitId: string | null = 'OPS',
): SeatRow => ({
  ...example,
  ...{ unitId, lineId: 'L', accountId, state, sensitivity: [shorter, longer] },
});

describe('what a shorter or longer window would have decided (R4.3)', () => {
  it('counts reclaimable seats in each window and names the accounts that change', () => {
    const rows = [
      seat('a', 'dormant', 'dormant', 'dormant'),
      seat('b', 'dormant', 'active', 'active'),
      seat('c', 'never_used', 'unknown', 'unknown'),
      seat('d', 'active', 'active', 'active'),
    ];
    expect(sensitivities(rows)).toEqual([{ unitId: 'OPS', lineId: 'L', reclaimable: [3, 1, 1], changing: ['b', 'c'] }]);
  });

  it('keeps units apart, and nobody before them', () => {
    const rows = [seat('a', 'active', 'active', 'active'), seat('b', 'leaver', 'leaver', 'leaver', null)];
    expect(sensitivities(rows).map(({ unitId, reclaimable }) => [unitId, reclaimable])).toEqual([
      [null, [1, 1, 1]],
      ['OPS', [0, 0, 0]],
    ]);
  });
});
