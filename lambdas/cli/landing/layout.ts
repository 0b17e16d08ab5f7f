import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import { InvalidInputError } from '../../domain/errors.ts';
import { FileRefusedError } from '../../land/file-refused.ts';
import { proposalText, writtenIn } from '../../land/propose/proposal-text.ts';
import { proposeColumns } from '../../land/propose/propose-columns.ts';
import { type SampledFile, sampleFile } from '../../land/propose/sample-file.ts';
import { NEUTRAL_SETTINGS } from '../terminal/neutral-settings.ts';
import { say } from '../terminal/say.ts';

/** `truedown layout`: proposes how the settings may read a file that nobody knows (feeds 3). */
export function layoutCommand(): Command {
  return new Command('layout')
    .description('propose how the settings may read a file that no layout knows')
    .argument('<file>', 'the file as it was exported')
    .option('--source <name>', 'the folder under uploads/ into which such files go', 'NAME')
    .action(async (file: string, { source }: { source: string }) => {
      say(...(await proposalLines(file, source)));
    });
}

/** @throws InvalidInputError where the file cannot be read, or none of its columns is anything that a feed has. */
async function proposalLines(path: string, source: string): Promise<string[]> {
  const { found, records, columns } = await sampled(path);
  const what = `# ${basename(path)}: ${records} records, ${columns.length} columns`;
  if (found.known) {
    const feeds = found.tables.map(({ feed }) => feed).join(' and ');
    return [`${what}; the layout ${found.layout.name} knows it, as ${feeds}: the settings need no columns for it`];
  }
  const proposal = proposeColumns(columns);
  if (!proposal) {
    const titles = columns.map(({ title }) => title).join(', ');
    throw new InvalidInputError(`${path}: no column is like any of a feed (${titles}); nothing can be proposed`, {
      path,
    });
  }
  return [
    `${what}; a guess by headers and values: answer what is asked, then paste it into the settings`,
    ...proposalText(source, proposal, writtenIn(columns)),
  ];
}

async function sampled(path: string): Promise<SampledFile> {
  const scratch = await mkdtemp(join(tmpdir(), 'truedown-layout-'));
  try {
    return await sampleFile({ file: basename(path), path }, NEUTRAL_SETTINGS, scratch);
  } catch (error) {
    if (error instanceof FileRefusedError) throw new InvalidInputError(`${path}: ${error.message}`, { path });
    throw error;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
