import type { Line } from '../line.ts';
import type { Part } from '../measure/bench.ts';
import { median, tookWords } from '../measure/rounds.ts';
import { models } from './month.ts';

const RUN = 'metered month';

/** A month of infrastructure and a pool beside an aggregate of its readings (P3), and its memory (P9). */
export const metered: Part = {
  goals: ['P3', 'P9'],
  measure: async (bench) => {
    const { readings } = await bench.estate(bench.sizes.metered);
    const parquet = bench.path('readings.parquet');
    const rounds = await bench.rounds({
      'readings copied': () => ({ module: 'duckdb-copy.mjs', args: [readings, parquet] }),
      'readings aggregated': () => ({ module: 'duckdb-aggregate.mjs', args: [parquet, 'read_on'] }),
      [RUN]: await bench.month(bench.sizes.metered),
    });
    const memory: Line = {
      goal: 'P9',
      what: 'most memory of a metered month',
      figure: median(rounds, (round) => round[RUN]?.rss ?? Number.NaN),
      ...{ most: 600, unit: 'MB', detail: tookWords(rounds, RUN) },
    };
    return [
      ...(bench.asks('P3') ? models(rounds, RUN, 'readings aggregated', ', metered,') : []),
      ...(bench.asks('P9') ? [memory] : []),
    ];
  },
};
