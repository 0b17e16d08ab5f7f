import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { InvalidInputError } from '../../domain/errors.ts';
import { COMMAND } from '../../domain/text/command.ts';
import { headerOf } from '../../land/examples.ts';
import { say } from '../terminal/say.ts';
import { shellWord } from '../terminal/shell-word.ts';
import { estateYaml } from './estate-yaml.ts';
import { FIRST_FILES } from './first-files.ts';
import { type Answers, type Ask, answersOf, asking } from './questions.ts';

/** `truedown init`: the settings, folders and headers of a new estate. Exit 0, 2 where there is one (feeds 3). */
export function initCommand(): Command {
  return new Command('init')
    .description('begin an estate: its settings, the folders for exports, and headers to fill in')
    .argument('<dir>', 'the folder of the estate, which need not exist yet')
    .option('--estate <name>', 'its name, which mails show; what is not said here is asked for')
    .option('--timezone <zone>', 'where its months begin and end, such as Europe/Dublin')
    .option('--currency <code>', 'in which its units are charged, such as EUR')
    .option('--owner-name <name>', 'who runs Truedown, by the name that mails show')
    .option('--owner-email <address>', 'and at which address')
    .action(async (dir: string, options: Partial<Answers>) => init(dir, options));
}

async function init(dir: string, options: Partial<Answers>): Promise<void> {
  const terminal = process.stdin.isTTY ? asking(process.stdin, process.stderr) : undefined;
  try {
    say(...(await beginEstate(dir, options, terminal?.ask)));
  } finally {
    terminal?.close();
  }
}

/**
 * Writes a new estate and says what comes next. Nothing that is there is written over.
 * @throws InvalidInputError where there is an estate already, or an answer is missing or refused by the settings.
 */
export async function beginEstate(dir: string, given: Partial<Answers>, ask: Ask | undefined): Promise<string[]> {
  const settings = join(dir, 'estate.yaml');
  await requireNew(settings);
  const answers = await answersOf(given, ask);
  await mkdir(dir, { recursive: true });
  await create(settings, estateYaml(answers), () => alreadyThere(settings));
  for (const [file, feed] of FIRST_FILES) await create(join(dir, 'uploads', file), `${headerOf(feed)}\n`);
  return nextLines(dir, settings);
}

async function requireNew(settings: string): Promise<void> {
  const found = await stat(settings).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (found) throw alreadyThere(settings);
}

function alreadyThere(settings: string): InvalidInputError {
  return new InvalidInputError(
    `${settings}: there is an estate already, and nothing was written; name another folder, or go on with ${COMMAND} check`,
  );
}

/** Writes a file that is not there yet; of one that is there `taken` says what is wrong with that, if anything. */
async function create(path: string, content: string, taken?: () => Error): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    if (taken) throw taken();
  });
}

function nextLines(dir: string, settings: string): string[] {
  const uploads = shellWord(join(dir, 'uploads'));
  const named = `--uploads ${uploads} --settings ${shellWord(settings)}`;
  return [
    `${settings} and the folders below ${uploads} are there; next:`,
    `1. drop exports below ${uploads} as vendors give them, one folder a source, or fill in the headers there (*.header.csv)`,
    `2. ${COMMAND} check ${named}`,
    `3. ${COMMAND} run --month MONTH ${named} --out ${shellWord(join(dir, 'out'))}`,
  ];
}
