import { describe, expect, it } from 'vitest';
import type { FoundQuoteLine } from '../../lambdas/run/figures/quotes.ts';
import { judgeQuotes } from '../../lambdas/shelfware/judge-quotes.ts';
import { grounds, held, offer } from '../domain/renewal/offers.ts';

const found = (quoteLine: string, replacesLineId: string | null): FoundQuoteLine => ({
  ...offer,
  ...{ quoteLine, replacesLineId, foundAt: `u#${quoteLine}` },
});

function judged(lines: readonly FoundQuoteLine[]) {
  const { findLine: _, ...on } = grounds();
  const placeOf = (foundAt: string) => `q.csv record ${foundAt.slice(2)}`;
  return judgeQuotes(lines, { ...on, lines: new Map([['FUL', held]]), placeOf });
}

describe('quotes of a month', () => {
  it('are judged without the place at which they were found', () => {
    const { quotes, warnings } = judged([found('2', null), found('1', 'FUL')]);
    expect(quotes.map(({ quoteLine, upliftPercent }) => [quoteLine, upliftPercent])).toEqual([
      ['1', -833n],
      ['2', null],
    ]);
    expect(quotes.every((line) => !('foundAt' in line))).toBe(true);
    expect(warnings).toEqual([]);
  });

  it.each([
    {
      id: 'FULL',
      says: 'q.csv record 4, replaces_line_id: contract_lines has no line FULL, so line 4 of quote Q is compared with none; did you mean FUL?',
    },
    {
      id: 'ful',
      says: 'q.csv record 4, replaces_line_id: contract_lines has no line ful, so line 4 of quote Q is compared with none',
    },
    {
      id: 'SN-ITOM-2024',
      says: 'q.csv record 4, replaces_line_id: contract_lines has no line SN-ITOM-2024, so line 4 of quote Q is compared with none',
    },
  ])('that replace $id are told with place and nearest line (R2.8)', ({ id, says }) => {
    expect(judged([found('4', id), found('5', 'FUL')]).warnings).toEqual([says]);
  });

  it('name ten of them one by one', () => {
    const { warnings } = judged(Array.from({ length: 13 }, (_, i) => found(`${i}`, 'GONE')));
    expect(warnings).toHaveLength(11);
    expect(warnings.at(-1)).toBe('quotes: 3 more lines replace lines that contract_lines does not have');
  });
});
