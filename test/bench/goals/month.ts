import type { Line } from '../line.ts';
import type { Bench, Part } from '../measure/bench.ts';
import { median, type Round, type Sides, tookWords } from '../measure/rounds.ts';
import type { Usage } from '../measure/side.ts';

/** Landing, models and the whole month beside what reads the same file (goals P1 to P4), and its memory (P9). */
export const month: Part = {
  goals: ['P1', 'P2', 'P3', 'P4', 'P9'],
  measure: async (bench) => {
    const rounds = await bench.rounds(await sidesOf(bench));
    return [
      ...(bench.asks('P1') ? [landing(rounds, 'P1', 'scan', 'the typed scan of the file', 4.5)] : []),
      ...(bench.asks('P2') ? [landing(rounds, 'P2', 'copy', 'its bare COPY to Parquet', 2)] : []),
      ...(bench.asks('P3') ? models(rounds) : []),
      ...(bench.asks('P4') ? whole(rounds, bench.hasPandas) : []),
      ...(bench.asks('P9') ? memory(rounds) : []),
    ];
  },
};

async function sidesOf(bench: Bench): Promise<Sides> {
  const { activity, settings } = await bench.estate(bench.sizes.estate);
  const parquet = bench.path('activity.parquet');
  const landed = () => [
    'land',
    '--settings',
    settings,
    '--source',
    'servicenow/activity',
    '--out',
    bench.path('landed'),
  ];
  const sides: [goals: readonly string[], name: string, side: Sides[string]][] = [
    [['P1'], 'scan', () => ({ module: 'duckdb-scan.mjs', args: [activity] })],
    [['P2', 'P3'], 'copy', () => ({ module: 'duckdb-copy.mjs', args: [activity, parquet] })],
    [['P1', 'P2'], 'land', () => ({ module: 'truedown.ts', args: [...landed(), activity] })],
    [['P3'], 'aggregate', () => ({ module: 'duckdb-aggregate.mjs', args: [parquet] })],
    [['P3', 'P4', 'P9'], 'run', await bench.month(bench.sizes.estate)],
    [['P9'], 'tenth', await bench.month(bench.sizes.tenth)],
    [bench.hasPandas ? ['P4'] : [], 'pandas', () => ({ module: 'pandas-aggregate.py', args: [activity] })],
    [['P4'], 'duckdb', () => ({ module: 'duckdb-aggregate.mjs', args: [activity] })],
    [['P4'], 'papaparse', () => ({ module: 'papaparse.mjs', args: [activity] })],
    [['P4'], 'csv-parse', () => ({ module: 'csv-parse.mjs', args: [activity] })],
  ];
  return Object.fromEntries(sides.filter(([goals]) => bench.asks(...goals)).map(([, name, side]) => [name, side]));
}

const of = (round: Round, name: string) => round[name] as Usage;
const ratio = (rounds: readonly Round[], ours: string, theirs: string) =>
  median(rounds, (round) => of(round, ours).cpu / of(round, theirs).cpu);

function landing(rounds: readonly Round[], goal: string, theirs: string, what: string, most: number): Line {
  return {
    goal,
    what: `landing beside ${what}`,
    figure: ratio(rounds, 'land', theirs),
    most,
    unit: 'x',
    detail: `${tookWords(rounds, 'land')} beside ${tookWords(rounds, theirs)}`,
  };
}

const STEPS = [
  { steps: ['normalise', 'attribute'], what: 'normalise + attribute', most: 4 },
  { steps: ['charge', 'shelfware', 'report', 'send'], what: 'charge + shelfware + report + send', most: 1 },
];

/** The models' steps and those after them, beside an aggregate of the month's largest feed (P3). */
export function models(rounds: readonly Round[], run = 'run', aggregate = 'aggregate', month = ''): Line[] {
  return STEPS.map(({ steps, what, most }) => {
    const ours = (round: Round) => steps.reduce((all, step) => all + (of(round, run).steps[step] ?? Number.NaN), 0);
    const each = steps.map(
      (step) => `${step} ${median(rounds, (round) => of(round, run).steps[step] ?? 0).toFixed(2)}`,
    );
    return {
      goal: 'P3',
      what: `${what}${month} beside one Parquet aggregate`,
      figure: median(rounds, (round) => ours(round) / of(round, aggregate).work),
      most,
      unit: 'x',
      detail: `CPU s: ${each.join(', ')} beside ${median(rounds, (round) => of(round, aggregate).work).toFixed(2)}`,
    };
  });
}

const RIVALS = [
  { name: 'pandas', what: 'pandas, which reads the file and makes one aggregate', most: 1.25 },
  { name: 'papaparse', what: 'Papa Parse and the same aggregate' },
  { name: 'csv-parse', what: 'csv-parse and the same aggregate' },
  { name: 'duckdb', what: 'bare DuckDB and the same aggregate' },
];

const NO_PANDAS = 'pandas is not installed: pip install pandas; PYTHON=… names the Python that has it';

function whole(rounds: readonly Round[], hasPandas: boolean): Line[] {
  return RIVALS.map(({ name, what, ...limit }) => {
    const line = { goal: 'P4', what: `the whole month beside ${what}`, unit: 'x', ...limit } as const;
    if (name === 'pandas' && !hasPandas) return { ...line, detail: NO_PANDAS };
    const detail = `${tookWords(rounds, 'run')} beside ${tookWords(rounds, name)}`;
    return { ...line, figure: ratio(rounds, 'run', name), detail };
  });
}

function memory(rounds: readonly Round[]): Line[] {
  const detail = `${tookWords(rounds, 'run')} beside ${tookWords(rounds, 'tenth')}`;
  const rss = (round: Round) => of(round, 'run').rss;
  const grows = (what: string, figure: number, most: number): Line => ({
    goal: 'P9',
    what,
    figure,
    most,
    unit: 'x',
    detail,
  });
  return [
    {
      goal: 'P9',
      what: 'most memory of a month',
      figure: median(rounds, rss),
      most: 600,
      unit: 'MB',
      detail: tookWords(rounds, 'run'),
    },
    grows('CPU time of ten times the rows', ratio(rounds, 'run', 'tenth'), 11),
    grows(
      'memory of ten times the rows',
      median(rounds, (round) => rss(round) / of(round, 'tenth').rss),
      1.3,
    ),
  ];
}
