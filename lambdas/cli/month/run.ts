import { join } from 'node:path';
import { Command } from 'commander';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { InvalidInputError, MonthRefusedError, PipelineError } from '../../domain/errors.ts';
import { keys } from '../../domain/keys.ts';
import { type Month, parseChargedMonth } from '../../domain/month.ts';
import { COMMAND } from '../../domain/text/command.ts';
import { onEstate } from '../deployed/on-estate.ts';
import { runDeployed } from '../deployed/run-deployed.ts';
import { addPlace, type PlaceOptions, placeOf } from '../estate/place.ts';
import { requireSeparate } from '../landing/separate-folders.ts';
import { readSettings } from '../terminal/read-settings.ts';
import { indented, note, say, warn } from '../terminal/say.ts';
import { shellWord } from '../terminal/shell-word.ts';
import { stopBySignal } from '../terminal/stop-by-signal.ts';
import { endLines } from './end-lines.ts';
import { writePage } from './page.ts';
import { refusedJson, runJson } from './run-json.ts';
import { type MonthOptions, type MonthResult, runMonth } from './run-month.ts';
import { showProgress } from './show-progress.ts';
import { summaryLines } from './summary-lines.ts';
import { unfinishedMonth } from './unfinished-month.ts';

export interface RunOptions extends PlaceOptions {
  readonly month: string;
  readonly uploads?: string;
  readonly out?: string;
  readonly settings?: string;
  readonly threads?: string;
  readonly memory?: string;
  readonly json?: true;
}

const LOCAL = ['uploads', 'out', 'settings'] as const;
type Local = Readonly<Record<(typeof LOCAL)[number], string>>;

/** `truedown run`: a whole month. Exit 0 published, 3 held, 2 refused (feeds 3). */
export function runCommand(): Command {
  return addPlace(new Command('run'))
    .description('run a month: files in, figures, mails and finance files out')
    .requiredOption('--month <month>', 'the month to charge, such as 2026-10')
    .option('--uploads <dir>', 'the folder where people drop exports')
    .option('--out <dir>', 'the folder for everything that Truedown keeps and makes')
    .option('--settings <file>', "the estate's settings (estate.yaml)")
    .option('--threads <n>', 'threads of the engine; 0, as without it, takes all')
    .option('--memory <MB>', "memory of the engine in MB; without it an eighth of the machine's, at most 256")
    .option('--json', 'print one JSON object instead of the table')
    .action(async (options: RunOptions) => {
      process.exitCode = await run(options);
    });
}

/** Runs a month on this machine or on a deployed estate. @returns the exit code. */
export async function run(options: RunOptions): Promise<number> {
  const month = parseChargedMonth(options.month);
  const place = placeOf(options, LOCAL, ['threads', 'memory', 'json']);
  if (!place.isDeployed) return runHere(month, place.local, options);
  const { stack } = place;
  return onEstate(stack, (estate) => runDeployed(month, stack, estate));
}

async function runHere(
  month: Month,
  { uploads, out, settings: file }: Local,
  { threads = '0', memory, json }: RunOptions,
): Promise<number> {
  const settings = await readSettings(file);
  await requireSeparate(out, uploads);
  warn(unfinishedMonth(month, new Date(), settings.timezone));
  const size = { threads: threadsOf(threads), megabytes: megabytesOf(memory) };
  const result = await followed({ month, uploads, out, settings, ...size }).catch((error) => {
    if (json && error instanceof PipelineError) say(refusedJson(month, reasonsOf(error)));
    throw error;
  });
  const store = new FolderStore(out);
  if (json) say(await runJson(month, result, store));
  if (result.outcome.status === 'refused') {
    note(...result.outcome.reasons.map(indented));
    return 2;
  }
  await writePage(month, store);
  if (!json) await sayMonth(month, result, store, out);
  return result.isHeld ? 3 : 0;
}

function reasonsOf(error: PipelineError): readonly string[] {
  return error instanceof MonthRefusedError ? error.problems : [error.message];
}

/** The month for a person at the terminal. */
async function sayMonth(month: Month, result: MonthResult, store: FolderStore, out: string): Promise<void> {
  const release = `${COMMAND} release --month ${month} --out ${shellWord(out)} --by NAME --why TEXT`;
  const end = endLines(result, release, whereLines(result, out));
  say('', ...(await summaryLines(result.run, store)), '', ...end);
}

const STOPPED = 'stopped; the same command goes on where it stopped';

/** Runs the month while the terminal follows it. */
async function followed(options: MonthOptions): Promise<MonthResult> {
  const progress = showProgress();
  const release = stopBySignal(STOPPED, progress.end);
  try {
    return await runMonth(options, progress);
  } finally {
    release();
    progress.end();
  }
}

function whereLines({ run }: MonthResult, out: string): string[] {
  return [
    `see ${join(out, keys.page(run.period))}`,
    `files ${join(out, 'reports', run.period, `r${run.revision}`)}`,
    `mails ${join(out, 'outbox', run.period, `r${run.revision}`)}; none has left this machine`,
  ];
}

function threadsOf(text: string): number {
  if (!/^[0-9]{1,3}$/.test(text)) throw new InvalidInputError(`--threads ${text}: write a whole number such as 2`);
  return Number(text);
}

/** Below 64 MB no model fits. */
function megabytesOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const megabytes = /^[0-9]{1,7}$/.test(text) ? Number(text) : 0;
  if (megabytes < 64)
    throw new InvalidInputError(`--memory ${text}: write MB as a whole number of 64 or more, such as 512`);
  return megabytes;
}
