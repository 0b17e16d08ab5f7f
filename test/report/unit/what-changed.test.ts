import { describe, expect, it } from 'vitest';
import type { Cause, Movement } from '../../../lambdas/domain/memory/movements.ts';
import { monthContext } from '../../../lambdas/report/month-context.ts';
import { estateMovements, whatChanged } from '../../../lambdas/report/unit/what-changed.ts';
import { exampleFigures, exampleRun } from '../../../templates/examples/figures.ts';
import { exampleSettings } from '../../../templates/examples/settings.ts';

const month = monthContext(exampleRun, exampleFigures, exampleSettings);

const movement = (lineId: string, cause: Cause, amount: bigint, seats: number | null = null): Movement => {
  return { unitId: 'OPS', lineId, cause, amount, seats };
};

const said = (...movements: Movement[]) =>
  whatChanged(month, movements).changes.map(({ what, amount }) => `${what} ${amount}`);

describe('what changed, in a mail (reports 2.2, item 5)', () => {
  it.each([
    { movement: movement('SN-FUL', 'seats', 30_000n, 3), says: 'ITSM Fulfiller: 3 seats more +€300.00' },
    { movement: movement('SN-FUL', 'seats', -100n, -1), says: 'ITSM Fulfiller: 1 seat fewer -€1.00' },
    { movement: movement('SN-FUL', 'moved', 100n, 1), says: 'ITSM Fulfiller: 1 seat came from other units +€1.00' },
    { movement: movement('SN-FUL', 'moved', -200n, -2), says: 'ITSM Fulfiller: 2 seats went to other units -€2.00' },
    { movement: movement('SN-FUL', 'price', 100n), says: 'ITSM Fulfiller: it costs more +€1.00' },
    { movement: movement('SN-FUL', 'price', -100n), says: 'ITSM Fulfiller: it costs less -€1.00' },
    { movement: movement('SN-FUL', 'use', 100n), says: 'ITSM Fulfiller: what is given to nobody grew +€1.00' },
    { movement: movement('SN-PLAT', 'use', -100n), says: 'Platform: your share of it fell -€1.00' },
    { movement: movement('SN-PLAT', 'line', 100n), says: 'Platform: new this month +€1.00' },
    { movement: movement('GONE', 'line', -100n), says: 'GONE: no longer charged -€1.00' },
    { movement: movement('', 'correction', -100n), says: 'Corrections of earlier months -€1.00' },
  ])('$says', ({ movement: one, says }) => expect(said(one)).toEqual([says]));

  it('names a line that ended as it was called then', () => {
    const previous = exampleFigures.previous && {
      ...exampleFigures.previous,
      products: new Map([['GONE', 'Old Suite']]),
      drawn: new Map(),
    };
    const before = monthContext(exampleRun, { ...exampleFigures, previous }, exampleSettings);
    expect(whatChanged(before, [movement('GONE', 'line', -100n)]).changes[0]?.what).toBe(
      'Old Suite: no longer charged',
    );
  });

  it('prints the three largest, ties by line and cause, and the rest in one row; they add up', () => {
    const five = [
      movement('B', 'price', 100n),
      movement('A', 'use', -100n),
      movement('A', 'price', 100n),
      movement('C', 'price', 500n),
      movement('D', 'price', -7n),
    ];
    const { changes, changesTotal, hasChanges } = whatChanged(month, five);
    expect(changes.map(({ what, amount }) => `${what} ${amount}`)).toEqual([
      'C: it costs more +€5.00',
      'A: it costs more +€1.00',
      'A: your share of it fell -€1.00',
      'Other (2 causes) +€0.93',
    ]);
    expect([hasChanges, changesTotal]).toEqual([true, '+€5.93']);
  });

  it('says nothing of seats that changed nothing, and nothing where nothing moved', () => {
    expect(whatChanged(month, [movement('SN-FUL', 'seats', 0n, 1)])).toMatchObject({ hasChanges: false, changes: [] });
  });

  it('adds up all units for the estate: a seat that moved between them is no change', () => {
    const moved = [movement('SN-FUL', 'moved', 100n, 1), { ...movement('SN-FUL', 'moved', -100n, -1), unitId: 'FIN' }];
    const [more] = estateMovements([
      movement('SN-FUL', 'price', 1n),
      { ...movement('SN-FUL', 'price', 2n), unitId: null },
    ]);
    expect(whatChanged(month, estateMovements(moved)).hasChanges).toBe(false);
    expect(more).toMatchObject({ unitId: null, amount: 3n });
  });
});
