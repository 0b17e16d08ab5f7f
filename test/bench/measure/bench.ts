import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type EstateFiles, filesOf, MONTH } from '../estate/make-estate.ts';
import type { EstateSize } from '../estate/size.ts';
import type { Line } from '../line.ts';
import type { Sizes } from '../sizes.ts';
import { interleaved, type Round, type Sides } from './rounds.ts';
import { type Running, runSide, type Side, type Usage } from './side.ts';

/** A part of the bench: the goals whose lines it gives. */
export interface Part {
  readonly goals: readonly string[];
  readonly measure: (bench: Bench) => Promise<readonly Line[]>;
}

export interface BenchOptions extends Running {
  readonly sizes: Sizes;
  readonly rounds: number;
  readonly hasPandas: boolean;
  /** The goals asked for. */
  readonly only: ReadonlySet<string>;
  /** A folder for everything generated. */
  readonly folder: string;
  readonly progress: (text: string) => void;
}

/** What the parts of the bench share: sizes, generated estates, how sides are run. */
export class Bench {
  readonly sizes: Sizes;
  readonly hasPandas: boolean;
  private readonly options: BenchOptions;
  private readonly estates = new Map<string, EstateFiles>();

  constructor(options: BenchOptions) {
    this.options = options;
    this.sizes = options.sizes;
    this.hasPandas = options.hasPandas;
  }

  asks(...goals: readonly string[]): boolean {
    return goals.some((goal) => this.options.only.has(goal));
  }

  /** A path below the bench's folder that nobody else has. */
  path(name: string): string {
    return join(this.options.folder, `${randomUUID().slice(0, 8)}-${name}`);
  }

  /** An estate of a size, made once. */
  async estate(size: EstateSize): Promise<EstateFiles> {
    const key = JSON.stringify(size);
    const known = this.estates.get(key);
    if (known) return known;
    const folder = this.path('estate');
    this.options.progress(`an estate of ${size.accounts} accounts, ${size.rows} rows, ${size.units} units`);
    await this.run({ module: 'estate.ts', args: [folder, key] });
    const made = filesOf(folder);
    this.estates.set(key, made);
    return made;
  }

  run(side: Side): Promise<Usage> {
    return runSide(side, this.options);
  }

  rounds(sides: Sides): Promise<Round[]> {
    return interleaved(sides, this.options.rounds, this.options, this.options.progress);
  }
}

/** `truedown run` of an estate's month. */
export function monthOf({ uploads, settings }: EstateFiles, out: string, ...more: readonly string[]): Side {
  const args = ['run', '--month', MONTH, '--uploads', uploads, '--settings', settings, '--out', out, ...more];
  return { module: 'truedown.ts', args };
}
