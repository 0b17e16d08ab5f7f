import type { EstateSize } from '../estate/size.ts';
import type { Line } from '../line.ts';
import { type Bench, monthOf, type Part } from '../measure/bench.ts';
import { median, type Round, type Sides } from '../measure/rounds.ts';

/** Ten times as much may take eleven times as long. */
const MOST = 11;

/** Time of a month as units and seats grow. */
export const growth: Part = {
  goals: ['growth'],
  measure: async (bench) => [
    await growing(bench, 'units', bench.sizes.units, ({ units }) => units),
    await growing(bench, 'seats', bench.sizes.seats, ({ accounts }) => accounts),
  ],
};

async function growing(
  bench: Bench,
  what: string,
  sizes: readonly EstateSize[],
  count: (size: EstateSize) => number,
): Promise<Line> {
  const sides: Record<string, Sides[string]> = {};
  for (const size of sizes) {
    const estate = await bench.estate(size);
    sides[count(size)] = () => monthOf(estate, bench.path('out'));
  }
  const rounds = await bench.rounds(sides);
  const counts = sizes.map(count);
  const took = (round: Round, of: number) => round[of]?.work ?? Number.NaN;
  const steps = counts.slice(1).map((to, i) => median(rounds, (r) => took(r, to) / took(r, counts[i] as number)));
  const seconds = counts.map((of) => `${of}: ${median(rounds, (round) => took(round, of)).toFixed(2)}`);
  const detail = `CPU s after start-up, ${what} ${seconds.join(', ')}`;
  return { goal: 'growth', what: `ten times the ${what}`, figure: Math.max(...steps), most: MOST, unit: 'x', detail };
}
