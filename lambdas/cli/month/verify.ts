import { Command } from 'commander';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { type Month, parseMonth } from '../../domain/month.ts';
import type { Store } from '../../ports/store.ts';
import type { Published } from '../../run/revisions/publication.ts';
import { findPublished, revisionsOf } from '../../run/revisions/revisions.ts';
import { verifyPublication } from '../../run/revisions/verify-publication.ts';
import { say } from '../terminal/say.ts';

export interface VerifyOptions {
  readonly month: string;
  readonly out: string;
}

/** `truedown verify`: whether everything that a month published is still what it was. Exit 0, else 2 (feeds 3). */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('say whether everything that a month published is still what it was')
    .requiredOption('--month <month>', 'the month, such as 2026-10')
    .requiredOption('--out <dir>', 'the folder of the run')
    .action(async (options: VerifyOptions) => {
      process.exitCode = await verify(options);
    });
}

/** Holds every file and mail of the newest published revision against its checksum. @returns the exit code. */
export async function verify({ month, out }: VerifyOptions): Promise<number> {
  const store = new FolderStore(out);
  const published = await newestPublished(store, parseMonth(month));
  const faults = await verifyPublication(store, published);
  const what = `r${published.revision} of ${published.period}: ${published.files.length} files and ${published.mails.length} mails were published`;
  const end = faults.length === 0 ? 'all are what they were' : `${faults.length} of them are not what they were:`;
  say(`${what}, ${end}`, ...faults);
  return faults.length === 0 ? 0 : 2;
}

async function newestPublished(store: Store, period: Month): Promise<Published> {
  const revisions = await revisionsOf(store, period);
  for (const { revision } of [...revisions].reverse()) {
    const published = await findPublished(store, { period, revision });
    if (published) return published;
  }
  const why = revisions.length > 0 ? 'none of its revisions was published' : 'it was never run here';
  throw new InvalidInputError(`${period} has published nothing in this folder: ${why}; check --month and --out`);
}
