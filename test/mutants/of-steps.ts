import type { Mutant } from './mutant.ts';

/** Lines of the steps and of how files land. */
export const STEP_MUTANTS: readonly Mutant[] = [
  {
    file: 'lambdas/open/choose-landings.ts',
    from: 'return receipt.period === period;',
    to: 'return receipt.period <= period;',
    why: 'a snapshot of an earlier month serves (R12.3)',
    tests: ['test/open/choose-landings.test.ts'],
  },
  {
    file: 'lambdas/open/choose-landings.ts',
    from: 'return !dated.has(sourceAndFeed(receipt));',
    to: 'return true;',
    why: 'an undated snapshot serves beside a dated one of its source (R12.3)',
    tests: ['test/open/choose-landings.test.ts'],
  },
  {
    file: 'lambdas/open/open.ts',
    from: 'r.feed !== null && !r.stray && isOf(r, period)',
    to: 'r.feed !== null && !r.stray',
    why: 'a refused file of another month refuses this one (R2.8)',
    tests: ['test/open/open.test.ts'],
  },
  {
    file: 'lambdas/run/landings/missing-sources.ts',
    from: 'landing === null || feed === null',
    to: 'feed === null',
    why: 'a refused file counts as delivered (R2.5)',
    tests: ['test/run/missing-sources.test.ts'],
  },
  {
    file: 'lambdas/run/revisions/run-inputs.ts',
    from: '({ files, ...content }) => content',
    to: '(content) => content',
    why: 'file names are part of the run identity (design 2)',
    tests: ['test/run/run-inputs.test.ts'],
  },
  {
    file: 'lambdas/run/steps/step-output.ts',
    from: '    if (!(await store.read(keys.step(run, step)))) throw error;',
    to: '    throw error;',
    why: 'of two processes that end a step the second fails (T14)',
    tests: ['test/run/step-output.test.ts'],
  },
  {
    file: 'lambdas/run/steps/step-output.ts',
    from: '    if (!(await store.read(keys.step(run, step)))) throw error;',
    to: '    void error;',
    why: 'a record that could not be written counts (T14)',
    tests: ['test/run/step-output.test.ts'],
  },
  {
    file: 'lambdas/run/mails/untold-mails.ts',
    from: "=== 'due'",
    to: "!== 'sent'",
    why: 'mails whose outcome nobody knows count as untold (T23)',
    tests: ['test/run/untold-mails.test.ts'],
  },
  {
    file: 'lambdas/shelfware/shelfware.ts',
    from: '\n    .filter(({ line }) => familyOf(line).hasSeats)',
    to: '',
    why: 'seats are listed under a flat line with a seat type (R4.1)',
    tests: ['test/shelfware'],
  },
  {
    file: 'lambdas/land/typing/sql-values.ts',
    from: 'AND NOT starts_with(',
    to: 'OR starts_with(',
    why: 'a rate may be negative (R5.5)',
    tests: ['test/land/values.test.ts'],
  },
  {
    file: 'lambdas/land/scan/bytes-of.ts',
    from: 'MOST_BYTES = 4 * 2 ** 30',
    to: 'MOST_BYTES = Infinity',
    why: 'no limit of 4 GiB (F8)',
    tests: ['test/land/too-large.test.ts'],
  },
];
