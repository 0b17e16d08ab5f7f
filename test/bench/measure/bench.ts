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
  private readonly months = new Map<string, string>();

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

  /** The month of an estate, in a folder of its own. */
  async month(size: EstateSize): Promise<() => Side> {
    const estate = await this.estate(size);
    return () => {
      const out = join(this.path('bucket'), 'estate');
      this.months.set(JSON.stringify(size), out);
      return monthOf(estate, out);
    };
  }

  /** A folder in which the month of an estate has run. */
  async finished(size: EstateSize): Promise<string> {
    const key = JSON.stringify(size);
    if (!this.months.has(key)) await this.run((await this.month(size))());
    return this.months.get(key) as string;
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
