import { cp } from 'node:fs/promises';
import type { EstateSize } from '../estate/size.ts';
import type { Line } from '../line.ts';
import { monthOf, type Part } from '../measure/bench.ts';
import { median, type Round, type Sides } from '../measure/rounds.ts';
import type { Usage } from '../measure/side.ts';

/** A month after a year of daily drops may take so many times what it takes without them. */
const MOST = 2;

/** A month of which nothing is new, after a year of daily drops and without: what is left is finding its files. */
export const drops: Part = {
  goals: ['drops'],
  measure: async (bench) => {
    const size = bench.sizes.seats[0] as EstateSize;
    const estate = await bench.estate(size);
    const full = { ...estate, uploads: bench.path('uploads') };
    await cp(estate.uploads, full.uploads, { recursive: true });
    await bench.run({ module: 'make-drops.ts', args: [full.uploads, String(bench.sizes.drops)] });
    const without = monthOf(estate, await bench.finished(size));
    const after = monthOf(full, bench.path('out'));
    await bench.run(after);
    const sides: Sides = { without: () => without, after: () => after };
    const rounds = await bench.rounds(sides);
    const what = `a month after ${bench.sizes.drops} earlier files beside one without`;
    return [
      compared(rounds, `${what}, nothing new`, ({ work }) => work),
      compared(rounds, 'of it the step open', ({ steps }) => steps.open ?? Number.NaN),
    ];
  },
};

function compared(rounds: readonly Round[], what: string, took: (usage: Usage) => number): Line {
  const of = (round: Round, side: 'without' | 'after') => took(round[side] as Usage);
  const seconds = (side: 'without' | 'after') => median(rounds, (round) => of(round, side)).toFixed(2);
  return {
    goal: 'drops',
    what,
    figure: median(rounds, (round) => of(round, 'after') / of(round, 'without')),
    most: MOST,
    unit: 'x',
    detail: `${seconds('after')} CPU s after start-up beside ${seconds('without')}`,
  };
}
