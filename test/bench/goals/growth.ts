import type { EstateSize } from '../estate/size.ts';
import type { Line } from '../line.ts';
import type { Part } from '../measure/bench.ts';
import { median, type Round, type Sides } from '../measure/rounds.ts';

/** Ten times as much may take eleven times as long. */
const MOST = 11;

/** Time of a month as units and seats grow. */
export const growth: Part = {
  goals: ['growth'],
  measure: async (bench) => {
    const { units, seats } = bench.sizes;
    const sides: Record<string, Sides[string]> = {};
    for (const size of [...units, ...seats]) sides[nameOf(size)] = await bench.month(size);
    const rounds = await bench.rounds(sides);
    return [growing(rounds, 'units', units), growing(rounds, 'accounts', seats)];
  },
};

const nameOf = ({ accounts, rows, units }: EstateSize) => `${accounts} accounts, ${rows} rows, ${units} units`;

/** How time grows from each size to the next, at its worst. */
function growing(rounds: readonly Round[], what: 'units' | 'accounts', sizes: readonly EstateSize[]): Line {
  const took = (round: Round, size: EstateSize) => round[nameOf(size)]?.work ?? Number.NaN;
  const steps = sizes.slice(1).map((to, i) => median(rounds, (r) => took(r, to) / took(r, sizes[i] as EstateSize)));
  const seconds = sizes.map((size) => `${median(rounds, (r) => took(r, size)).toFixed(2)} with ${size[what]}`);
  const detail = `CPU s after start-up: ${seconds.join(', ')}`;
  return { goal: 'growth', what: `ten times the ${what}`, figure: Math.max(...steps), most: MOST, unit: 'x', detail };
}
