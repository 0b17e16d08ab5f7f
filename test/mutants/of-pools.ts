import type { Mutant } from './mutant.ts';

const of = (file: string, from: string, to: string, why: string): Mutant => ({
  file: `lambdas/domain/pools/${file}`,
  ...{ from, to, why },
  tests: ['test/domain/pools'],
});

/** Lines of what pools come to (R9) and what their lines cost. */
export const POOL_MUTANTS: readonly Mutant[] = [
  of(
    'contract-years.ts',
    'anniversary(term, guess) <= day',
    'anniversary(term, guess) < day',
    'a contract year begins a day late (R9.2)',
  ),
  of(
    'contract-years.ts',
    'const [term] = starts.sort()',
    'const [term] = starts.sort().reverse()',
    'the newest line in force makes the term (R9.2)',
  ),
  of(
    'pool-lines.ts',
    'const kinds = new Set(inForce.map',
    'const kinds = new Set(lines.map',
    'a line that has ended makes a pool of two kinds (R9.2)',
  ),
  of(
    'pool-parts.ts',
    'drawnToDate - whole - burst - overageBefore',
    'drawnToDate - whole - burst',
    'overage of earlier months again (R9.3)',
  ),
  of(
    'pool-parts.ts',
    'const overage = beyond > 0n ? beyond : 0n',
    'const overage = beyond',
    'overage is given back (R9.3)',
  ),
  of('pool-parts.ts', 'part.year.term === year.term && ', '', 'units are carried over a renewal (R9.2)'),
  of(
    'pool-parts.ts',
    'brought.includes(line) || earlier?.lines.includes(line)',
    'brought.includes(line)',
    'a pack that ended no longer covers its year (R9.2)',
  ),
  of(
    'pool-parts.ts',
    'new Set(lines.flatMap(({ baseLines }) => baseLines))',
    'lines.flatMap(({ baseLines }) => baseLines)',
    'seats bring their allowance to each line that names them (R9.6)',
  ),
  of(
    'pool-parts.ts',
    'line !== undefined && isInForce(line, day, day)',
    'line !== undefined',
    'seats of a line that has ended bring units (R9.6)',
  ),
  of(
    'forecast.ts',
    'history.length >= rules.least_squares_from',
    'history.length > rules.least_squares_from',
    'a mean of eight months (R9.4)',
  ),
  of('forecast.ts', 'units.compare(0) < 0 ? new Fraction(0) : units', 'units', 'a forecast below zero (R9.4)'),
  of(
    'forecast.ts',
    'drawnToDate >= pool',
    'drawnToDate > pool',
    'a pool that is drawn to its last unit is not exhausted (R9.4)',
  ),
  of(
    'forecast.ts',
    'units.compare(left) >= 0',
    'units.compare(left) > 0',
    'not exhausted on the last day of a month (R9.4)',
  ),
  of('forecast.ts', 'year - part.pool - part.burst', 'year - part.pool', "burst is overage at the year's end (R9.4)"),
  of(
    'pool-figures.ts',
    'overageLine?.lineId === line.lineId',
    'overageLine',
    'a line prices the parts of another one (R9.3)',
  ),
  of('draw-costs.ts', 'units > 0n ? units : 0n', 'units', 'who drew less than nothing is paid (R6.4)'),
  {
    file: 'lambdas/domain/money/line-cost.ts',
    from: 'if (amount === 0n) return undefined;',
    to: '',
    why: 'an overage of 0 is listed (R9.3)',
    tests: ['test/charge/metered-lines.test.ts'],
  },
  {
    file: 'lambdas/domain/money/line-cost.ts',
    from: 'line.annualAmount === null && line.capOn !== null',
    to: 'line.annualAmount === null',
    why: 'a line without a price costs nothing (R5.3)',
    tests: ['test/charge/metered-lines.test.ts'],
  },
];
