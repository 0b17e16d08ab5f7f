import { Command } from 'commander';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { COMMAND } from '../../domain/text/command.ts';
import { stopSending } from '../../run/mails/sending-stop.ts';
import { onEstate } from '../deployed/on-estate.ts';
import { personOf, whyOf } from '../terminal/person.ts';
import { say } from '../terminal/say.ts';
import { addPlace, type PlaceOptions, placeOf } from './place.ts';

export interface StopOptions extends PlaceOptions {
  readonly out?: string;
  readonly by?: string;
  readonly why?: string;
}

/** `truedown stop`: no mail of a month leaves until `truedown resume` (T45). Exit 0, 2 (feeds 3). */
export function stopCommand(): Command {
  return addPlace(new Command('stop'))
    .description('hold the sender before its next mail; who and why is recorded')
    .option('--out <dir>', 'the folder of the run')
    .option('--by <name>', 'who stops it; on a deployed estate your own AWS identity')
    .option('--why <text>', 'why no mail may leave')
    .action(async (options: StopOptions) => {
      process.exitCode = await stop(options);
    });
}

/** Holds the sender of a folder or of a deployed estate. @returns the exit code. */
export async function stop(options: StopOptions): Promise<number> {
  const place = placeOf(options, ['out'], ['by']);
  if (place.isDeployed) await onStack(options, place.stack);
  else await stopSending(new FolderStore(place.local.out), personOf(options));
  say(`sending is stopped: the sender looks before each mail of a month; ${COMMAND} resume lets it go`);
  return 0;
}

async function onStack({ why }: StopOptions, stack: string): Promise<void> {
  const reason = whyOf(why);
  await onEstate(stack, async ({ store, caller }) => stopSending(store, { by: await caller(), why: reason }), 'Helps');
}
