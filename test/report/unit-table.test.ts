import { describe, expect, it } from 'vitest';
import type { ChargeRow, UnitFacts } from '../../lambdas/domain/figures.ts';
import { monthContext } from '../../lambdas/report/month-context.ts';
import { unitTable } from '../../lambdas/report/unit/unit-table.ts';
import { exampleFigures, exampleRun } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';

const [row] = exampleFigures.charges as [ChargeRow];
const [facts] = exampleFigures.units as [UnitFacts];

/** Units by their cost and the unit above them, as the table prints them. */
function printed(...units: readonly (readonly [id: string, amount: bigint, parentId?: string])[]) {
  const figures = {
    ...{ ...exampleFigures, previous: null },
    units: units.map(([unitId, , parentId = null]) => ({ ...facts, unitId, unitName: unitId, parentId })),
    charges: units.map(([unitId, amount]) => ({ ...row, unitId, amount, idleAmount: 0n })),
  };
  const { rows } = unitTable(monthContext(exampleRun, figures, exampleSettings));
  return rows.map(({ name, isMember }) => `${isMember ? '- ' : ''}${name}`);
}

describe('the table of units (reports 2.3)', () => {
  it.each([
    {
      units: [
        ['A', 1n],
        ['B', 3n],
        ['C', 2n],
      ] as const,
      names: ['B', 'C', 'A'],
      why: 'the dearest unit first',
    },
    {
      units: [
        ['B', 1n],
        ['A', 1n],
      ] as const,
      names: ['A', 'B'],
      why: 'by id where they cost the same',
    },
    {
      units: [
        ['A', 5n],
        ['B', 3n, 'UP'],
        ['C', 4n, 'UP'],
      ] as const,
      names: ['UP', '- C', '- B', 'A'],
      why: 'the dearest group first, and in it the dearest unit',
    },
    {
      units: [
        ['A', -1n],
        ['B', 0n],
      ] as const,
      names: ['B', 'A'],
      why: 'a credit last',
    },
  ])('$why', ({ units, names }) => expect(printed(...units)).toEqual(names));
});
