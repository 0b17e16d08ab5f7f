import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../lambdas/domain/month.ts';
import { attributionOf, openUnitBook, successorCircles, type UnitValidity } from '../../lambdas/domain/units.ts';

const unit = (unitId: string, validTo: string | null, successorId: string | null, validFrom = '2019-01-01') =>
  ({
    unitId,
    unitName: unitId,
    parentId: null,
    headName: '',
    headEmail: '',
    costCenter: '',
    companyCode: '',
    validFrom,
    validTo,
    successorId,
  }) as UnitValidity;

const book = openUnitBook(
  [
    unit('OPEN', null, null),
    unit('LAST', '2026-10-31', 'OPEN'),
    unit('SHUT', '2026-10-30', 'MID'),
    unit('MID', '2026-01-31', 'OPEN'),
    unit('DEAD', '2026-06-30', null),
    unit('LOST', '2026-06-30', 'NOWHERE'),
    unit('NEXT', null, null, '2026-11-01'),
    unit('TWICE', '2024-12-31', 'DEAD'),
    unit('TWICE', '2026-03-31', 'OPEN', '2025-01-01'),
    unit('BACK', '2026-03-31', 'OPEN', '2025-01-01'),
    unit('BACK', '2024-12-31', 'DEAD'),
  ],
  '2026-10-31' as IsoDate,
);

describe('who answers for a unit (R2.3, R2.7)', () => {
  it.each([
    { named: 'OPEN', unitId: 'OPEN', reason: 'matched', why: 'open' },
    { named: 'LAST', unitId: 'LAST', reason: 'matched', why: 'still open on the last day' },
    { named: 'SHUT', unitId: 'OPEN', reason: 'successor', why: 'chains are followed' },
    { named: 'DEAD', unitId: null, reason: 'unit_closed', why: 'closed without a successor' },
    { named: 'LOST', unitId: null, reason: 'unit_closed', why: 'its successor does not exist' },
    { named: 'NOWHERE', unitId: null, reason: 'unit_closed', why: 'units does not have it' },
    { named: 'TWICE', unitId: 'OPEN', reason: 'successor', why: 'the last of its validities names the successor' },
    { named: 'BACK', unitId: 'OPEN', reason: 'successor', why: 'in whichever order they stand' },
    { named: 'NEXT', unitId: null, reason: 'unit_closed', why: 'opens after the period' },
  ])('$named → $unitId, $reason: $why', ({ named, unitId, reason }) => {
    expect(attributionOf({ unitId: named, reason: 'matched' }, book)).toEqual({ unitId, reason });
  });

  it('keeps the reason where nobody was found', () => {
    expect(attributionOf({ unitId: null, reason: 'ambiguous' }, book)).toEqual({ unitId: null, reason: 'ambiguous' });
  });

  it('finds every circle with its members', () => {
    const circles = successorCircles([
      unit('A', '2020-01-01', 'B'),
      unit('B', '2020-01-01', 'C'),
      unit('C', '2020-01-01', 'B'),
      unit('D', '2020-01-01', 'D'),
      unit('E', '2020-01-01', 'A'),
    ]);
    expect(circles).toEqual([['B', 'C'], ['D']]);
  });
});
