import { describe, expect, it } from 'vitest';
import { baseLineProblems, basesFirst } from '../../lambdas/domain/money/percentage-order.ts';

const line = (lineId: string, ...baseLines: string[]) => ({ lineId, baseLines });

describe('percentage lines and their bases (R6.5)', () => {
  it('puts every base before its percentages', () => {
    const ordered = basesFirst([line('P2', 'P1'), line('P1', 'B'), line('B')]);
    expect(ordered.map(({ lineId }) => lineId)).toEqual(['B', 'P1', 'P2']);
  });

  it.each([
    { lines: [line('P', 'GONE')], says: ['line P: its base line GONE is not in contract_lines; correct base_lines'] },
    {
      lines: [line('C', 'A'), line('A', 'B'), line('B', 'C'), line('X', 'A')],
      says: ['lines A, B, C are percentages of each other in a circle; correct base_lines'],
    },
    { lines: [line('P', 'P')], says: ['lines P are percentages of each other in a circle; correct base_lines'] },
    { lines: [line('P', 'B'), line('B')], says: [] },
  ])('$says', ({ lines, says }) => {
    expect(baseLineProblems(lines)).toEqual(says);
  });
});
