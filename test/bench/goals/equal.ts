import { availableParallelism } from 'node:os';
import { fingerprints } from '../../month/run-estate.ts';
import { monthOf, type Part } from '../measure/bench.ts';

/** Statements that Athena runs for a month, however many units it has (goal P11). */
export const statements: Part = {
  goals: ['P11'],
  measure: async (bench) => {
    const counts: number[] = [];
    for (const size of bench.sizes.statements) {
      const { figures } = await bench.run({ module: 'statements.ts', args: [await bench.finished(size)] });
      counts.push(figures.statements ?? Number.NaN);
    }
    const units = bench.sizes.statements.map((size, i) => `${counts[i]} for ${size.units} units`);
    const more = Math.max(...counts) - Math.min(...counts);
    return [
      {
        goal: 'P11',
        what: 'statements more for more units',
        figure: more,
        most: 0,
        unit: 'statements',
        detail: units.join(', '),
      },
    ];
  },
};

/** What lasts of a month. */
const LASTING = ['manifests', 'rejects', 'reports', 'outbox'];

/** Files and mails of a month by one thread and by many (goal P13). */
export const threads: Part = {
  goals: ['P13'],
  measure: async (bench) => {
    const size = bench.sizes.tenth;
    const out = bench.path('out');
    await bench.run(monthOf(await bench.estate(size), out, '--threads', '1'));
    const [one, all] = [await fingerprints(out, LASTING), await fingerprints(await bench.finished(size), LASTING)];
    const names = new Set([...Object.keys(one), ...Object.keys(all)]);
    return [
      {
        goal: 'P13',
        what: `files by 1 thread and by all ${availableParallelism()}`,
        figure: [...names].filter((name) => one[name] !== all[name]).length,
        most: 0,
        unit: 'files differ',
        detail: `${names.size} files and mails`,
      },
    ];
  },
};
