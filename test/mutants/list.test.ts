import { describe, expect, it } from 'vitest';
import { MUTANTS } from './list.ts';
import { staleness } from './staleness.ts';

describe('the lines that are spoilt', () => {
  it.each(MUTANTS)('are as the list has them: $file, $why', (mutant) => expect(staleness(mutant)).toEqual([]));

  it.each([
    { change: { from: 'not there' }, says: [/has this 0 times: not there$/], why: 'a line that has changed' },
    { change: { from: '\n' }, says: [/has this [0-9]{2,} times/], why: 'a line that stands there twice' },
    { change: { file: 'lambdas/gone.ts' }, says: [/^lambdas\/gone\.ts has this 0 times/], why: 'a file that moved' },
    {
      change: { tests: ['test/gone.test.ts'] },
      says: [/test\/gone\.test\.ts, which is not there$/],
      why: 'a lost test',
    },
  ])('$why is said', ({ change, says }) => {
    const [first] = MUTANTS;
    if (!first) throw new Error('there are no mutants');
    expect(staleness({ ...first, ...change })).toEqual(says.map((text) => expect.stringMatching(text)));
  });
});
