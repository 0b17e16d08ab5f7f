import type { Mutant } from './mutant.ts';

const of = (file: string, from: string, to: string, why: string): Mutant => ({
  file: `lambdas/domain/renewal/${file}`,
  ...{ from, to, why },
  tests: ['test/domain/renewal'],
});

/** Lines of what an offer is worth (R10.4) and what a contract would be renewed for. */
export const RENEWAL_MUTANTS: readonly Mutant[] = [
  of('benchmarks.ts', 'folded(tier)', "''", 'a range holds for every tier (R10.4)'),
  of('quotes.ts', 'score.compare(1n) > 0', 'score.compare(1n) >= 0', 'the high end is above the range (R10.4)'),
  of(
    'quotes.ts',
    'quote\n    .filter(isAboveRange)',
    'quote\n    .filter(({ score }) => score !== undefined)',
    'what is within its range is on the agenda (R10.4)',
  ),
  of('quotes.ts', '|| compareLines(a, b)', '', 'ties are as they came (R10.4)'),
  of('quotes.ts', 'uplift.compare(cap) > 0', 'uplift.compare(cap) >= 0', 'an uplift at its cap is above it (R10.4)'),
  of('quotes.ts', '|| currency !== line.currency', '', 'prices of two currencies are compared (R10.4)'),
  of('quotes.ts', '?? 0n) + brought', '?? 0n)', 'what seats bring is bought again (R10.4)'),
  of('quotes.ts', 'units > target ?', 'units >= target ?', 'the target is too many (R10.4)'),
  of(
    'target.ts',
    'Fraction, roundedUp }',
    'Fraction, roundedHalfAway as roundedUp }',
    'a part of a unit of the buffer is not bought (R10.4)',
  ),
  of('renewal.ts', 'notBelow0(needed - brought) > held', 'needed > held', 'what seats bring is needed again'),
  of(
    'renewal.ts',
    'return target < held ? target : held',
    'return target',
    'the buffer is bought though what is held is enough',
  ),
  of('renewal.ts', '|| !isSame', '', "a tier's price is taken for one of another currency"),
  of('renewal.ts', 'line.upliftCap ?? uncappedPercent', 'uncappedPercent', 'the cap of a line is not looked at'),
  of('missing.ts', 'caps.some((cap) => !isClass(cap))', 'caps.length > 0', 'a cap on a class limits a connector'),
  of('missing.ts', '(line.burst ?? 0n) > 0n', 'line.burst !== null', 'a burst of 0 is one'),
];
