import { rm } from 'node:fs/promises';
import { Command } from 'commander';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { keys } from '../../domain/keys.ts';
import { COMMAND } from '../../domain/text/command.ts';
import type { Store } from '../../ports/store.ts';
import { stopWords } from '../../run/mails/sending-stop.ts';
import { onEstate } from '../deployed/on-estate.ts';
import { say } from '../terminal/say.ts';
import { addPlace, type PlaceOptions, placeOf } from './place.ts';

export interface ResumeOptions extends PlaceOptions {
  readonly out?: string;
}

/** `truedown resume`: lets the sender go again (T45). Exit 0, 2 (feeds 3). */
export function resumeCommand(): Command {
  return addPlace(new Command('resume'))
    .description('let the sender go that was stopped')
    .option('--out <dir>', 'the folder of the run')
    .action(async (options: ResumeOptions) => {
      process.exitCode = await resume(options);
    });
}

/** Lets the sender of a folder or of a deployed estate go. @returns the exit code. */
export async function resume(options: ResumeOptions): Promise<number> {
  const place = placeOf(options, ['out']);
  const was = place.isDeployed
    ? await onEstate(place.stack, ({ store, letGo }) => resumed(store, letGo), 'Helps')
    : await inFolder(new FolderStore(place.local.out));
  say(`${was}; now the sender may go: ${COMMAND} run with the same month sends what is left`);
  return 0;
}

function inFolder(store: FolderStore): Promise<string> {
  return resumed(store, async () => rm(await store.pathOf(keys.stop), { force: true }));
}

/** @returns what held the sender. @throws InvalidInputError where it was not held. */
async function resumed(store: Store, letGo: () => Promise<void>): Promise<string> {
  const was = await stopWords(store);
  if (was === undefined) throw new InvalidInputError('sending is not stopped: there is no control/stop');
  await letGo();
  return was.replace('is stopped', 'was stopped');
}
