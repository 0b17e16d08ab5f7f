import { describe, expect, it } from 'vitest';
import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import { contractYearOf } from '../../../lambdas/domain/pools/contract-years.ts';
import { day, poolLine } from './few-pools.ts';

const told = (lines: readonly ContractLine[], on: string) => {
  const year = contractYearOf(lines, day(on));
  return year && `${year.term}: ${year.from} to ${year.to}`;
};

describe('the contract year of a day (R9.2)', () => {
  const one = [poolLine('A', '2024-04-15..2027-04-14', 100)];
  const leap = [poolLine('A', '2024-02-29..', 100)];
  const renewed = [poolLine('A', '2024-01-01..2025-06-30', 1), poolLine('B', '2025-04-01..2028-03-31', 1)];
  it.each([
    { lines: one, on: '2024-04-15', is: '2024-04-15: 2024-04-15 to 2025-04-14', why: 'the first day' },
    { lines: one, on: '2025-04-14', is: '2024-04-15: 2024-04-15 to 2025-04-14', why: "the first year's last day" },
    { lines: one, on: '2025-04-15', is: '2024-04-15: 2025-04-15 to 2026-04-14', why: 'the anniversary' },
    { lines: one, on: '2027-01-01', is: '2024-04-15: 2026-04-15 to 2027-04-14', why: 'after New Year' },
    { lines: one, on: '2024-04-14', is: undefined, why: 'the day before' },
    { lines: one, on: '2027-04-15', is: undefined, why: 'the day after' },
    { lines: leap, on: '2024-02-29', is: '2024-02-29: 2024-02-29 to 2025-02-27', why: 'a term from 29 February' },
    { lines: leap, on: '2025-02-27', is: '2024-02-29: 2024-02-29 to 2025-02-27', why: 'to the 27th' },
    { lines: leap, on: '2025-02-28', is: '2024-02-29: 2025-02-28 to 2026-02-27', why: 'the 28th of a common year' },
    { lines: leap, on: '2028-02-28', is: '2024-02-29: 2027-02-28 to 2028-02-28', why: 'and the 29th of a leap year' },
    { lines: renewed, on: '2025-03-31', is: '2024-01-01: 2025-01-01 to 2025-12-31', why: 'before the renewal' },
    {
      lines: renewed,
      on: '2025-06-30',
      is: '2024-01-01: 2025-01-01 to 2025-12-31',
      why: 'the earliest line makes the term',
    },
    { lines: renewed, on: '2025-07-01', is: '2025-04-01: 2025-04-01 to 2026-03-31', why: 'then that of the new line' },
  ])('$on is of $is: $why', ({ lines, on, is }) => expect(told(lines, on)).toBe(is));
});
