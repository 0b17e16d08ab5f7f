import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundles } from './goals/bundles.ts';
import { drops } from './goals/drops.ts';
import { statements, threads } from './goals/equal.ts';
import { growth } from './goals/growth.ts';
import { mailSize, mails } from './goals/mails.ts';
import { metered } from './goals/metered.ts';
import { month } from './goals/month.ts';
import { workbook } from './goals/workbook.ts';
import { HEADER, type Line, rowOf } from './line.ts';
import { loadPerCore, MOST_LOAD, machineWords, pandasVersion } from './machine.ts';
import { Bench, type Part } from './measure/bench.ts';
import { type Options, parseOptions } from './options.ts';
import { FULL, SMALL } from './sizes.ts';

// npm run bench: how far each part is from what the hardware allows, and from what people would use instead.

const PARTS: readonly Part[] = [month, metered, growth, mails, mailSize, workbook, bundles, statements, threads, drops];
const GOALS = PARTS.flatMap(({ goals }) => goals);

const note = (text: string) => process.stderr.write(`${text}\n`);

/** Measures what is asked for and prints a line for each goal. @returns the exit code: what falls short is no error. */
async function bench(options: Options): Promise<number> {
  const load = loadPerCore();
  if (load > MOST_LOAD && !options.isForced && !options.isSmall) {
    note(`skipped: the load is ${load.toFixed(1)} a core, above ${MOST_LOAD}; wait, or go on with --force`);
    return 0;
  }
  const pandas = options.isSmall ? undefined : pandasVersion(options.python);
  const before = machineWords(pandas);
  const folder = await mkdtemp(join(tmpdir(), 'truedown-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  process.once('SIGINT', () => process.exit(130));
  const { lines, errors } = await measured(options, folder, pandas !== undefined);
  const sorted = lines.sort((a, b) => IN_ORDER.indexOf(a.goal) - IN_ORDER.indexOf(b.goal));
  console.log([HEADER, ...sorted.map(rowOf), '', `Median of ${options.rounds}; ${before}.`].join('\n'));
  for (const error of errors) note(error);
  return errors.length === 0 ? 0 : 1;
}

const IN_ORDER = [...Array.from({ length: 13 }, (_, i) => `P${i + 1}`), 'growth', 'drops'];

/** The lines of every part asked for; a part that breaks takes its own lines with it and no others. */
async function measured({ isSmall, rounds, only, python }: Options, folder: string, hasPandas: boolean) {
  const sizes = isSmall ? SMALL : FULL;
  const running = { sizes, rounds, only, folder, python, hasPandas, isInline: isSmall };
  const shared = new Bench({ ...running, progress: note });
  const lines: Line[] = [];
  const errors: string[] = [];
  for (const { goals, measure } of PARTS.filter(({ goals }) => shared.asks(...goals))) {
    note(`${goals.join(', ')}`);
    try {
      lines.push(...(await measure(shared)));
    } catch (error) {
      errors.push(`${goals.join(', ')}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { lines, errors };
}

try {
  process.exitCode = await bench(parseOptions(process.argv.slice(2), GOALS));
} catch (error) {
  note(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
