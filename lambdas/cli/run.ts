import { join } from 'node:path';
import { Command } from 'commander';
import { FolderStore } from '../adapters/local/folder-store.ts';
import { InvalidInputError } from '../domain/errors.ts';
import { keys } from '../domain/keys.ts';
import { parseMonth } from '../domain/month.ts';
import { writePage } from './page.ts';
import { readSettings } from './read-settings.ts';
import { type MonthResult, runMonth } from './run-month.ts';
import { showProgress } from './show-progress.ts';
import { summaryLines } from './summary-lines.ts';

interface Options {
  readonly month: string;
  readonly uploads: string;
  readonly out: string;
  readonly settings: string;
  readonly threads: string;
}

/** `truedown run`: a whole month on this machine. Exit 0 published, 3 held, 2 refused (feeds 3). */
export function runCommand(): Command {
  return new Command('run')
    .description('run a month: files in, figures, mails and finance files out')
    .requiredOption('--month <month>', 'the month to charge, such as 2026-10')
    .requiredOption('--uploads <dir>', 'the folder where people drop exports')
    .requiredOption('--out <dir>', 'the folder for everything that Truedown keeps and makes')
    .requiredOption('--settings <file>', "the estate's settings (estate.yaml)")
    .option('--threads <n>', 'threads of the engine; 0 takes all', '0')
    .action(async (options: Options) => {
      process.exitCode = await run(options);
    });
}

async function run(options: Options): Promise<number> {
  const month = parseMonth(options.month);
  const settings = await readSettings(options.settings);
  const progress = showProgress();
  const result = await runMonth(
    { month, uploads: options.uploads, out: options.out, settings, threads: threadsOf(options.threads) },
    progress,
  ).finally(() => progress.end());
  const store = new FolderStore(options.out);
  for (const line of warningsOf(result)) process.stderr.write(`${line}\n`);
  if (result.outcome.status === 'refused') {
    process.stderr.write(`${result.outcome.reasons.join('\n')}\n`);
    return 2;
  }
  await writePage(month, store);
  const lines = ['', ...(await summaryLines(result.run, store)), '', ...endLines(result, options)];
  process.stdout.write(`${lines.join('\n')}\n`);
  return result.isHeld ? 3 : 0;
}

function endLines({ run, outcome, isHeld }: MonthResult, { out }: Options): string[] {
  const revision = `r${run.revision} of ${run.period}`;
  const where = [
    `see ${join(out, keys.page(run.period))}`,
    `files ${join(out, 'reports', run.period, `r${run.revision}`)}`,
    `mails ${join(out, 'outbox', run.period, `r${run.revision}`)}`,
  ];
  if (!isHeld) return [`${revision} is published`, ...where];
  return [
    `${revision} is held: ${outcome.reasons.join('; ')}`,
    `to let it go: truedown release --month ${run.period} --out ${out} --by NAME --why TEXT`,
    ...where,
  ];
}

function threadsOf(text: string): number {
  if (!/^[0-9]{1,3}$/.test(text)) throw new InvalidInputError(`--threads ${text}: write a whole number such as 2`);
  return Number(text);
}

/** Files that were passed over or read with doubts; what was refused has stopped the month before. */
function warningsOf({ receipts }: MonthResult): string[] {
  return receipts.flatMap(({ file, verdict, feed, reasons, warnings }) => [
    ...(verdict === 'refused' && feed === null
      ? [`warning: ${file} was left out: ${reasons[0]?.reason ?? 'no feed has these columns'}`]
      : []),
    ...(verdict === 'ignored' ? [] : warnings.map((warning) => `warning: ${file}: ${warning}`)),
  ]);
}
