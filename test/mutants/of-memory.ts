import type { Mutant } from './mutant.ts';

/** What a month remembers of those before, and what finance books of it. */
export const MEMORY_MUTANTS: readonly Mutant[] = [
  {
    file: 'lambdas/domain/memory/compared-seats.ts',
    from: 'return isKnownTwice ? undefined : sameAccount;',
    to: 'return sameAccount;',
    why: 'an account that another person has now is the same seat (R7.4)',
    tests: ['test/domain/memory'],
  },
  {
    file: 'lambdas/domain/memory/compared-seats.ts',
    from: 'return isKnownTwice ? undefined : sameAccount;',
    to: 'return undefined;',
    why: 'a seat whose person is found is handed back (R7.4)',
    tests: ['test/domain/memory'],
  },
  {
    file: 'lambdas/domain/memory/ledger.ts',
    from: 'pool.cost >= entry.costBefore',
    to: 'pool.cost > entry.costBefore',
    why: 'a saving stands although the line costs what it did (R7.4)',
    tests: ['test/domain/memory'],
  },
  {
    file: 'lambdas/domain/memory/ledger.ts',
    from: 'isStillCharged(entry, open) ? { ...entry, months: entry.months + 1 } : entry',
    to: '{ ...entry, months: entry.months + 1 }',
    why: 'a month counts in which the line is not charged (R7.4)',
    tests: ['test/domain/memory'],
  },
  {
    file: 'lambdas/domain/memory/ledger.ts',
    from: 'now.cost < then.cost &&',
    to: '',
    why: 'fewer seats at the same cost are a saving (R7.4)',
    tests: ['test/domain/memory'],
  },
  {
    file: 'lambdas/domain/memory/movements.ts',
    from: 'const priced = before.seats > 0 ? before : now;',
    to: 'const priced = now;',
    why: 'seats are valued at the price of now (R7.6)',
    tests: ['test/domain/memory'],
  },
  {
    file: 'lambdas/domain/memory/movements.ts',
    from: 'return came.length - went.length;',
    to: 'return came.length;',
    why: 'seats that went elsewhere did not move (R7.6)',
    tests: ['test/domain/memory'],
  },
  {
    file: 'lambdas/domain/money/money.ts',
    from: 'whole < 0n ? roundedQuotient(-total * part, -whole) : roundedQuotient(total * part, whole)',
    to: 'roundedQuotient(total * part, whole)',
    why: 'a share of a credit is rounded the wrong way (R7.6)',
    tests: ['test/domain/memory'],
  },
  {
    file: 'lambdas/report/finance/journal.ts',
    from: "category === 'Chargeback'",
    to: 'true',
    why: 'a third revision takes back what the second took back (reports 3.3)',
    tests: ['test/report/finance'],
  },
  {
    file: 'lambdas/report/finance/journal.ts',
    from: 'chunks(charges, MOST_LINES - 1)',
    to: 'chunks(charges, MOST_LINES)',
    why: 'a journal has 901 lines (reports 3.3)',
    tests: ['test/report/finance'],
  },
  {
    file: 'lambdas/domain/money/invoice-totals.ts',
    from: 'const lines = final.length > 0 ? final : all;',
    to: 'const lines = all;',
    why: 'an estimate adds to its final invoice (R5.3)',
    tests: ['test/report/finance'],
  },
  {
    file: 'lambdas/report/unit/budget-words.ts',
    from: "const side = amount > budget ? 'over' : 'under';",
    to: "const side = amount > budget ? 'under' : 'over';",
    why: 'under the budget is over it (reports 2.2)',
    tests: ['test/report/unit'],
  },
];
