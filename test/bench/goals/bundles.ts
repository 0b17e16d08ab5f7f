import { join } from 'node:path';
import { ENVIRONMENT } from '../../../lambdas/environment.ts';
import type { Line } from '../line.ts';
import type { Part } from '../measure/bench.ts';
import { median, type Round, type Sides } from '../measure/rounds.ts';

/** Bytes and loading of each function beside the bare AWS clients that it uses (goal P10). */
export const bundles: Part = {
  goals: ['P10'],
  measure: async (bench) => {
    const out = bench.path('bundles');
    const made = await bench.run({ module: 'make-bundles.ts', args: [out, String(bench.sizes.handlers)] });
    const names = Object.keys(made.figures);
    const sides = names.flatMap((name) => [
      [name, () => load(join(out, name, 'index.mjs'))] as const,
      [`${name}'s clients`, () => load(join(out, name, 'bare.mjs'))] as const,
    ]);
    const rounds = await bench.rounds(Object.fromEntries(sides) satisfies Sides);
    return [largest(made.figures), slowest(rounds, names)];
  },
};

function load(file: string) {
  const told = Object.values(ENVIRONMENT).map((name) => `${name}=${name}`);
  return { module: 'load.mjs', args: [file, ...told, `${ENVIRONMENT.settingsFile}=settings.json`] };
}

function largest(bytes: Readonly<Record<string, number>>): Line {
  const what = 'bytes of a bundle beside the bare clients it uses, the largest ratio';
  return { goal: 'P10', what, ...worst(bytes), most: 1.25, unit: 'x' };
}

function slowest(rounds: readonly Round[], names: readonly string[]): Line {
  const took = (round: Round, name: string) => round[name]?.work ?? Number.NaN;
  const ratios = names.map(
    (name) => [name, median(rounds, (r) => took(r, name) / took(r, `${name}'s clients`))] as const,
  );
  return { goal: 'P10', what: 'loading it, the slowest', ...worst(Object.fromEntries(ratios)), most: 1.3, unit: 'x' };
}

function worst(ratios: Readonly<Record<string, number>>): Pick<Line, 'figure' | 'detail'> {
  const sorted = Object.entries(ratios).sort(([, a], [, b]) => b - a);
  const [first] = sorted as [[string, number]];
  return { figure: first[1], detail: sorted.map(([name, ratio]) => `${name} ${ratio.toFixed(2)}`).join(', ') };
}
